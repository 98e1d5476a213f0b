using System.Buffers;
using System.Diagnostics;
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
        HttpRequest request, LineOptions line, BotIdentity bot, InboxWriter inbox, WebhookMeter meter, TimeProvider time, ILogger<BotIdentity> log, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        using var trace = WebhookTraces.Begin();
        // Whoever hangs up before the answer was not served either.
        var outcome = new Outcome(WebhookResult.Failed);
        try
        {
            outcome = await TakeAsync(request, line, bot, inbox, time, log, ct);
            return outcome.Answer;
        }
        finally
        {
            trace.Tell(outcome.Result, outcome.Events);
            meter.Answered(outcome.Result, Stopwatch.GetElapsedTime(since), outcome.Events);
        }
    }

    private static async Task<Outcome> TakeAsync(HttpRequest request, LineOptions line, BotIdentity bot, InboxWriter inbox, TimeProvider time, ILogger log, CancellationToken ct)
    {
        var receivedAt = time.GetUtcNow();
        if (await ReadAsync(request, ct) is not { } bytes)
            return new(WebhookResult.TooLarge);
        if (!WebhookSignature.Verify(bytes, request.Headers[WebhookSignature.HeaderName], line.ChannelSecrets))
        {
            log.LogWarning("A webhook without a valid signature was refused. If LINE sent it, Line:ChannelSecret is not the secret of its channel");
            return new(WebhookResult.Unsigned);
        }

        if (WebhookBody.Parse(bytes, out var problem) is not { } body)
        {
            log.LogWarning("A signed webhook could not be read: {Problem}", problem);
            return new(WebhookResult.Unreadable) { Problem = problem };
        }

        if (body.Events.Count == 0)
            return new(WebhookResult.Empty);
        if (bot.IsForeign(body.Destination))
        {
            log.LogWarning("A webhook for another bot was put aside");
            return new(WebhookResult.Foreign);
        }

        return await StoreAsync(inbox, WebhookElements.Rows(body, receivedAt), log, ct);
    }

    private static async Task<Outcome> StoreAsync(InboxWriter inbox, IReadOnlyList<InboxMessage> rows, ILogger log, CancellationToken ct)
    {
        try
        {
            await inbox.WriteAsync(rows).WaitAsync(ct);
            return new(WebhookResult.Stored) { Events = rows.Count };
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            // LINE sends it again when it is told that it failed.
            log.LogError("A webhook was not stored: {Problem}", ProblemText.Of(problem));
            return new(WebhookResult.Failed);
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

    private sealed record Outcome(WebhookResult Result)
    {
        public string? Problem { get; init; }

        public int Events { get; init; }

        public IResult Answer => Result switch
        {
            WebhookResult.Stored or WebhookResult.Empty or WebhookResult.Foreign => Results.Ok(),
            WebhookResult.Unsigned => Results.StatusCode(StatusCodes.Status401Unauthorized),
            WebhookResult.Unreadable => Results.BadRequest(Problem),
            WebhookResult.TooLarge => Results.StatusCode(StatusCodes.Status413PayloadTooLarge),
            WebhookResult.Limited => Results.StatusCode(StatusCodes.Status429TooManyRequests),
            WebhookResult.Failed => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }
}
