using System.Net;
using System.Text;
using OtopBot.Line;

namespace OtopBot.Tests.Line;

// LINE's end of the wire: answers as told and remembers what it was asked.
internal sealed class ScriptedLine(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public const string Token = "t0ken+/=";
    public const string Secret = "s3cret";

    public List<Asked> Requests { get; } = [];

    public static LineOptions Options { get; } = new() { ChannelAccessToken = Token, ChannelSecrets = [Secret] };

    public static ScriptedLine Answering(HttpStatusCode status, string body, string requestId = "request-1", string? acceptedId = null) => new(_ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        response.Headers.Add("x-line-request-id", requestId);
        if (acceptedId is not null)
            response.Headers.Add("x-line-accepted-request-id", acceptedId);
        return Task.FromResult(response);
    });

    public static ScriptedLine Throwing(Exception error) => new(_ => Task.FromException<HttpResponseMessage>(error));

    public LineClient Client(LineOptions? options = null) => new(new HttpClient(this), options ?? Options);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(new(
            request.Method.Method,
            request.RequestUri!.AbsoluteUri,
            request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(header => header.Key, header => string.Join(",", header.Value)),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return await answer(cancellationToken);
    }

    public sealed record Asked(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body);
}
