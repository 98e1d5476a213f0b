using System.Text.Json;
using System.Text;
using OtopBot.Line;
using OtopBot.Simulator.Platform.Weather;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// LINE's paths, on both of its hosts at once. Whatever is not listed answers 404, as LINE does.
public sealed class PlatformEndpoint(LineWorld world, CallLog log, SendCalls send, ReadCalls read, CallWeather weather)
{
    public void Map(IEndpointRouteBuilder app)
    {
        Post(app, "/v2/bot/message/reply", send.Reply);
        Post(app, "/v2/bot/message/push", send.Push);
        Post(app, "/v2/bot/message/multicast", send.Multicast);
        foreach (var kind in new[] { "reply", "push", "multicast", "narrowcast", "broadcast" })
            Post(app, $"/v2/bot/message/validate/{kind}", send.Validate);
        Post(app, "/v2/bot/chat/loading/start", read.StartLoading);
        Get(app, "/v2/bot/info", read.Info);
        Get(app, "/v2/bot/profile/{userId}", read.Profile);
        Get(app, "/v2/bot/group/{groupId}/summary", read.GroupSummary);
        Get(app, "/v2/bot/group/{groupId}/members/count", read.MembersCount);
        Get(app, "/v2/bot/group/{groupId}/members/ids", read.VerifiedOnly);
        Get(app, "/v2/bot/group/{groupId}/member/{userId}", read.MemberProfile);
        Post(app, "/v2/bot/group/{groupId}/leave", read.Leave);
        Get(app, "/v2/bot/followers/ids", read.VerifiedOnly);
        Get(app, "/v2/bot/message/quota", read.Quota);
        Get(app, "/v2/bot/message/quota/consumption", read.Consumption);
        Get(app, "/v2/bot/message/{messageId}/content", read.Content);
        Get(app, "/v2/bot/message/{messageId}/content/preview", read.Content);
        foreach (var root in new[] { "/v2/{**rest}", "/oauth2/{**rest}" })
            app.MapFallback(root, context => AnswerAsync(context, _ => LineAnswer.NotFound(RefusalView.UnknownPath)));
    }

    private void Post(IEndpointRouteBuilder app, string path, Func<LineCall, LineAnswer> handle) => app.MapPost(path, context => AnswerAsync(context, handle));

    private void Get(IEndpointRouteBuilder app, string path, Func<LineCall, LineAnswer> handle) => app.MapGet(path, context => AnswerAsync(context, handle));

    private async Task AnswerAsync(HttpContext context, Func<LineCall, LineAnswer> handle)
    {
        var request = context.Request;
        var requestId = Guid.NewGuid().ToString();
        var retryKey = request.Headers["X-Line-Retry-Key"].FirstOrDefault();
        var body = await ReadAsync(request, context.RequestAborted);
        var json = body is null ? null : PlatformJson.TryParse(body);

        var call = new LineCall(requestId, Values(request), json, retryKey);
        var answer = weather.Meet(PathOf(context), call, () => body is null ? LineAnswer.Error(413, "Request entity too large", RefusalView.TooLarge)
            : !IsAuthorized(request) ? LineAnswer.Error(401, "Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.", RefusalView.BadToken)
            : handle(call));

        log.Add(seq => new PlatformCall(
            seq, world.Now, request.Method, request.Path + request.QueryString, answer.Status, retryKey, requestId, answer.To ?? Recipients(json),
            json ?? Shown(body), answer.Content is null ? answer.Body : null, answer.Problem));
        await WriteAsync(context.Response, answer, requestId, context.RequestAborted);
    }

    private static async Task WriteAsync(HttpResponse response, LineAnswer answer, string requestId, CancellationToken ct)
    {
        await Task.Delay(answer.Late, ct);
        if (answer.Status == 0)
        {
            response.HttpContext.Abort();
            return;
        }

        response.StatusCode = answer.Status;
        response.Headers["x-line-request-id"] = requestId;
        if (answer.AcceptedRequestId is { } accepted)
            response.Headers["x-line-accepted-request-id"] = accepted;
        response.ContentType = answer.ContentType ?? "application/json";
        await response.Body.WriteAsync(answer.Content ?? JsonSerializer.SerializeToUtf8Bytes(answer.Body, PlatformJson.Options), ct);
    }

    // Null when the body is larger than LINE takes.
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LineLimits.RequestBytes)
            return null;
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, ct)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LineLimits.RequestBytes)
                return null;
        }

        return buffer.ToArray();
    }

    private static bool IsAuthorized(HttpRequest request) => request.Headers.Authorization == $"Bearer {PretendChannel.AccessToken}";

    // As it is mapped: without the ids in it.
    private static string PathOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";

    private static Dictionary<string, string> Values(HttpRequest request) => request.RouteValues.ToDictionary(v => v.Key, v => $"{v.Value}");

    // A refused reply names its chat by the token only.
    private IReadOnlyList<string>? Recipients(JsonElement? json)
        => json is not { ValueKind: JsonValueKind.Object } body ? null
            : body.TryGetProperty("to", out var to) && to.ValueKind == JsonValueKind.String ? [to.GetString()!]
            : body.TryGetProperty("replyToken", out var token) && token.ValueKind == JsonValueKind.String
                && world.Read(s => s.ReplyTokens.GetValueOrDefault(token.GetString()!)) is { } known ? [known.ChatId]
            : null;

    private static JsonElement? Shown(byte[]? body)
        => body is not { Length: > 0 } ? null : PlatformJson.Element(Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 10_000)));
}
