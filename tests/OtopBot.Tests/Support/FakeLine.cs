using System.Net;
using System.Text;
using System.Text.Json;

namespace OtopBot.Tests.Support;

public sealed record LineCall(string Path, string To, string Text, string? RetryKey, int Status);

// LINE at the edge of the bot: reply tokens work once, retry keys are remembered, and troubles can be ordered in advance.
public sealed class FakeLine : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly Queue<Trouble> _troubles = new();
    private readonly HashSet<string> _acceptedKeys = [];
    private readonly HashSet<string> _deadTokens = [];
    private readonly List<LineCall> _calls = [];
    private readonly List<LineCall> _delivered = [];

    public enum Trouble
    {
        None,
        RateLimited,
        MonthlyLimit,
        Unauthorized,
        BadRequest,
        BadRequestCutOff,
        ErrorBeforeDelivery,
        ErrorAfterDelivery,
        TimeoutBeforeDelivery,
        TimeoutAfterDelivery,
        NoConnection,
    }

    public IReadOnlyList<LineCall> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    public IReadOnlyList<LineCall> Delivered
    {
        get
        {
            lock (_gate)
                return [.. _delivered];
        }
    }

    // What LINE answers when it is asked for the month's messages and the size of a group; null when it does not answer.
    public (long? Limit, long Used)? Quota { get; set; }

    public Dictionary<string, int> Members { get; } = [];

    public int QuotaAsked { get; private set; }

    // Runs while a call is under way, before LINE acts on it.
    public Func<string, Task> During { get; set; } = _ => Task.CompletedTask;

    public void Next(params IEnumerable<Trouble> troubles)
    {
        lock (_gate)
        {
            foreach (var trouble in troubles)
                _troubles.Enqueue(trouble);
        }
    }

    public void Expire(string token)
    {
        lock (_gate)
            _deadTokens.Add(token);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath == "/v2/bot/info")
            return Answer(HttpStatusCode.OK, """{"userId":"Uda6254cf53fbbacda5648fbf28b87f6e","basicId":"@otop","displayName":"OTOP"}""");

        if (request.Method == HttpMethod.Get)
            return Told(request.RequestUri.AbsolutePath);

        using var body = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        var isReply = request.RequestUri.AbsolutePath.EndsWith("/reply", StringComparison.Ordinal);
        var to = body.RootElement.GetProperty(isReply ? "replyToken" : "to").GetString()!;
        var first = body.RootElement.GetProperty("messages")[0];
        var text = (first.TryGetProperty("text", out var plain) ? plain : first.GetProperty("altText")).GetString()!;
        var key = request.Headers.TryGetValues("X-Line-Retry-Key", out var keys) ? keys.Single() : null;
        await During(text);
        lock (_gate)
            return Act(new(request.RequestUri.AbsolutePath, to, text, key, 0), isReply);
    }

    private HttpResponseMessage Told(string path)
    {
        if (path.Split('/') is [.., "group", var group, "members", "count"])
            return Members.TryGetValue(group, out var members) ? Answer(HttpStatusCode.OK, $$"""{"count":{{members}}}""") : Refusal(HttpStatusCode.NotFound, "Not found");
        QuotaAsked += path.EndsWith("/quota", StringComparison.Ordinal) ? 1 : 0;
        if (Quota is not { } quota)
            return Refusal(HttpStatusCode.InternalServerError, "Internal error");
        if (path.EndsWith("/consumption", StringComparison.Ordinal))
            return Answer(HttpStatusCode.OK, $$"""{"totalUsage":{{quota.Used}}}""");
        return Answer(HttpStatusCode.OK, quota.Limit is { } limit ? $$"""{"type":"limited","value":{{limit}}}""" : """{"type":"none"}""");
    }

    private HttpResponseMessage Act(LineCall call, bool isReply)
    {
        var trouble = _troubles.TryDequeue(out var ordered) ? ordered : Trouble.None;
        var answer = trouble switch
        {
            Trouble.NoConnection => throw Recorded(call, new HttpRequestException(HttpRequestError.ConnectionError)),
            Trouble.TimeoutBeforeDelivery => throw Recorded(call, new OperationCanceledException()),
            Trouble.RateLimited => Refusal(HttpStatusCode.TooManyRequests, "The API rate limit has been exceeded. Try again later."),
            Trouble.MonthlyLimit => Refusal(HttpStatusCode.TooManyRequests, "You have reached your monthly limit."),
            Trouble.Unauthorized => Refusal(HttpStatusCode.Unauthorized, "Authentication failed."),
            Trouble.BadRequest => Refusal(HttpStatusCode.BadRequest, "The property, 'to', in the request body is invalid"),
            Trouble.BadRequestCutOff => Answer(HttpStatusCode.BadRequest, """{"message":"Inv"""),
            Trouble.ErrorBeforeDelivery => Refusal(HttpStatusCode.InternalServerError, "Internal error"),
            Trouble.None or Trouble.ErrorAfterDelivery or Trouble.TimeoutAfterDelivery => isReply ? Reply(call) : Push(call),
        };
        if (trouble is Trouble.TimeoutAfterDelivery)
            throw Recorded(call, new OperationCanceledException());
        if (trouble is Trouble.ErrorAfterDelivery)
            answer = Refusal(HttpStatusCode.InternalServerError, "Internal error");
        _calls.Add(call with { Status = (int)answer.StatusCode });
        return answer;
    }

    private HttpResponseMessage Reply(LineCall call)
    {
        if (call.RetryKey is not null)
            return Refusal(HttpStatusCode.BadRequest, "X-Line-Retry-Key is not allowed here.");
        return _deadTokens.Add(call.To) ? Deliver(call) : Refusal(HttpStatusCode.BadRequest, "Invalid reply token");
    }

    private HttpResponseMessage Push(LineCall call) => call.RetryKey is { } key && !_acceptedKeys.Add(key)
        ? Refusal(HttpStatusCode.Conflict, "The retry key is already accepted")
        : Deliver(call);

    private HttpResponseMessage Deliver(LineCall call)
    {
        _delivered.Add(call);
        return Answer(HttpStatusCode.OK, $$"""{"sentMessages":[{"id":"{{1000 + _delivered.Count}}","quoteToken":"q"}]}""");
    }

    private Exception Recorded(LineCall call, Exception outcome)
    {
        _calls.Add(call);
        return outcome;
    }

    private static HttpResponseMessage Refusal(HttpStatusCode status, string message) => Answer(status, JsonSerializer.Serialize(new { message }));

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
        Headers = { { "x-line-request-id", Guid.NewGuid().ToString() } },
    };
}
