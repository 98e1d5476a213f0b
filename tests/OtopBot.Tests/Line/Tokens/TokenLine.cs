using System.Net;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Line;

namespace OtopBot.Tests.Line.Tokens;

// LINE where tokens come from: issues "token-1", "token-2" …, takes those that are not revoked, and can be held up or put out of order.
internal sealed class TokenLine
{
    public const string IssuePath = "/oauth2/v3/token";

    private readonly Lock _gate = new();
    private readonly HashSet<string> _good = [];
    private int _issued;

    public TokenLine() => Wire = new(AnswerAsync);

    public static LineOptions Options { get; } = new() { ChannelId = "1653", ChannelSecrets = ["s1"] };

    public ScriptedLine Wire { get; }

    public FakeTimeProvider Time { get; } = new();

    // Set to hold up or refuse the issue of a token; null lets it come.
    public Func<ScriptedLine.Asked, Task<HttpResponseMessage?>> OnIssue { get; set; } = _ => Task.FromResult<HttpResponseMessage?>(null);

    public bool TakesNothing { get; set; }

    public int Issues => Wire.Requests.Count(asked => asked.Path == IssuePath);

    public IReadOnlyList<ScriptedLine.Asked> Calls => [.. Wire.Requests.Where(asked => asked.Path != IssuePath)];

    public IEnumerable<string> TokensUsed => Calls.Select(asked => asked.Headers["Authorization"]["Bearer ".Length..]);

    public static HttpResponseMessage Refusal(HttpStatusCode status = HttpStatusCode.BadRequest) =>
        ScriptedLine.Answer(status, """{"error":"invalid_client","error_description":"invalid client_secret"}""");

    public LineTransport Transport(LineOptions? options = null) => Wire.Transport(options ?? Options, Time);

    public void RevokeAll()
    {
        lock (_gate)
            _good.Clear();
    }

    private async Task<HttpResponseMessage> AnswerAsync(ScriptedLine.Asked asked, CancellationToken limit)
    {
        if (asked.Path == IssuePath)
            return await OnIssue(asked).WaitAsync(limit) ?? Issue();
        lock (_gate)
        {
            return _good.Contains(asked.Headers["Authorization"]["Bearer ".Length..]) && !TakesNothing
                ? ScriptedLine.Answer(HttpStatusCode.OK, """{"userId":"U","basicId":"@b","displayName":"ก","count":3}""")
                : ScriptedLine.Answer(HttpStatusCode.Unauthorized, """{"message":"Authentication failed"}""");
        }
    }

    private HttpResponseMessage Issue()
    {
        lock (_gate)
        {
            var token = $"token-{++_issued}";
            _good.Add(token);
            return ScriptedLine.Answer(HttpStatusCode.OK, $$"""{"token_type":"Bearer","access_token":"{{token}}","expires_in":900}""");
        }
    }
}
