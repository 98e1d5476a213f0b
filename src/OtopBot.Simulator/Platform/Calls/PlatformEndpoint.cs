using System.Text.Json;
using System.Text;
using OtopBot.Line;
using OtopBot.Simulator.Platform.Tokens;
using OtopBot.Simulator.Platform.Weather;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// LINE's paths as HTTP. Whatever is not listed answers 404, as LINE does.
public sealed class PlatformEndpoint(LineWorld world, CallLog log, LinePaths paths, ChannelTokens tokens, CallWeather weather)
{
    private static readonly LinePath Nowhere = new("", "", _ => Task.FromResult(LineAnswer.NotFound(RefusalView.UnknownPath)));

    public void Map(IEndpointRouteBuilder app)
    {
        foreach (var path in paths.All())
            app.MapMethods(path.Pattern, [path.Method], context => AnswerAsync(context, path));
        foreach (var root in new[] { "/v2/{**rest}", "/oauth2/{**rest}" })
            app.MapFallback(root, context => AnswerAsync(context, Nowhere));
    }

    private async Task AnswerAsync(HttpContext context, LinePath path)
    {
        var request = context.Request;
        var requestId = Guid.NewGuid().ToString();
        var retryKey = request.Headers["X-Line-Retry-Key"].FirstOrDefault();
        var body = await ReadAsync(request, context.RequestAborted);
        var json = body is null ? null : PlatformJson.TryParse(body);

        var call = new LineCall(requestId, Values(request), json, retryKey) { Body = body ?? [], ContentType = TypeOf(request), Query = QueryOf(request) };
        var answer = await weather.MeetAsync(PathOf(context), call, async () => body is null ? LineAnswer.Error(413, "Request entity too large", RefusalView.TooLarge)
            : !path.Open && tokens.Refuse(request.Headers.Authorization.ToString()) is { } problem ? LineAnswer.Error(401, "Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.", problem)
            : await path.AnswerAsync(call));

        log.Add(seq => new PlatformCall(
            seq, world.Now, request.Method, request.Path + request.QueryString, answer.Status, retryKey, requestId, answer.To ?? Recipients(json),
            json ?? Shown(body, TypeOf(request)), answer.Content is null ? answer.Body : null, answer.Problem));
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

    private static string? TypeOf(HttpRequest request) => request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();

    private static Dictionary<string, string> QueryOf(HttpRequest request) => request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());

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

    private static JsonElement? Shown(byte[]? body, string? type) => body switch
    {
        not { Length: > 0 } => null,
        _ when type?.StartsWith("image/", StringComparison.Ordinal) is true => PlatformJson.Element(new { type, bytes = body.Length }),
        _ => PlatformJson.Element(Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, 10_000))),
    };
}
