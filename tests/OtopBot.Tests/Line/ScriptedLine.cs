using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Line;

namespace OtopBot.Tests.Line;

// LINE's end of the wire: answers as told and remembers what it was asked.
internal sealed class ScriptedLine(Func<ScriptedLine.Asked, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public const string Token = "t0ken+/=";
    public const string Secret = "s3cret";

    private readonly Lock _gate = new();
    private readonly List<Asked> _requests = [];

    public ScriptedLine(Func<CancellationToken, Task<HttpResponseMessage>> answer)
        : this((_, limit) => answer(limit))
    {
    }

    public IReadOnlyList<Asked> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    public static LineOptions Options { get; } = new() { ChannelAccessToken = Token, ChannelSecrets = [Secret] };

    public static ScriptedLine Answering(HttpStatusCode status, string body, string requestId = "request-1", string? acceptedId = null) =>
        new(_ => Task.FromResult(Answer(status, body, requestId, acceptedId)));

    public static ScriptedLine Throwing(Exception error) => new(_ => Task.FromException<HttpResponseMessage>(error));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body, string requestId = "request-1", string? acceptedId = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        response.Headers.Add("x-line-request-id", requestId);
        if (acceptedId is not null)
            response.Headers.Add("x-line-accepted-request-id", acceptedId);
        return response;
    }

    public LineTransport Transport(LineOptions? options = null, TimeProvider? time = null) =>
        Transport(new HttpClient(this), options ?? Options, time);

    public static LineTransport Transport(HttpClient http, LineOptions options, TimeProvider? time = null) =>
        new(http, options, new(new(http, options), options, time ?? new FakeTimeProvider()));

    public LineClient Client(LineOptions? options = null) => new(Transport(options));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = new Asked(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(header => header.Key, header => string.Join(",", header.Value)),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        lock (_gate)
            _requests.Add(asked);
        return await answer(asked, cancellationToken);
    }

    public sealed record Asked(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public string Host => new Uri(Address).Host;

        public string Path => new Uri(Address).AbsolutePath;
    }
}
