using System.Buffers;
using OtopBot.Data;
using OtopBot.Inbox;
using OtopBot.Line.Webhook;
using OtopBot.Line;

namespace OtopBot.Webhook;

// Nothing is believed before the signature, nothing is promised before the commit.
public static class WebhookEndpoint
{
    private const string Path = "/webhook";
    private const int MaxBytes = 2 * 1024 * 1024;
    private const int Chunk = 64 * 1024;

    public static IEndpointConventionBuilder MapWebhook(this IEndpointRouteBuilder routes) => routes.MapPost(Path, ReceiveAsync);

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request, LineOptions line, BotIdentity bot, InboxWriter inbox, TimeProvider time, ILogger<BotIdentity> log, CancellationToken ct)
    {
        var receivedAt = time.GetUtcNow();
        if (await ReadAsync(request, ct) is not { } bytes)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!WebhookSignature.Verify(bytes, request.Headers[WebhookSignature.HeaderName], line.ChannelSecrets))
        {
            log.LogWarning("A webhook without a valid signature was refused. If LINE sent it, Line:ChannelSecret is not the secret of its channel");
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (WebhookBody.Parse(bytes, out var problem) is not { } body)
        {
            log.LogWarning("A signed webhook could not be read: {Problem}", problem);
            return Results.BadRequest(problem);
        }

        if (body.Events.Count == 0)
            return Results.Ok();
        if (bot.IsForeign(body.Destination))
        {
            log.LogWarning("A webhook for another bot was put aside");
            return Results.Ok();
        }

        return await StoreAsync(inbox, WebhookElements.Rows(body, receivedAt), log, ct);
    }

    private static async Task<IResult> StoreAsync(InboxWriter inbox, IReadOnlyList<InboxMessage> rows, ILogger log, CancellationToken ct)
    {
        try
        {
            await inbox.WriteAsync(rows).WaitAsync(ct);
            return Results.Ok();
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            // LINE sends it again when it is told that it failed.
            log.LogError("A webhook was not stored: {Problem}", ProblemText.Of(problem));
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // Null when there is more than the limit, announced or not.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBytes)
            return null;

        var chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            using var body = new MemoryStream();
            for (int read; (read = await request.Body.ReadAsync(chunk, ct)) > 0;)
            {
                if (body.Length + read > MaxBytes)
                    return null;
                body.Write(chunk, 0, read);
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
