using System.Net;
using System.Net.Http.Headers;

namespace OtopBot.Line;

// One HTTP exchange with LINE. What leaves here is an answer, LINE's refusal, "nobody knows", or the caller's own cancellation.
internal sealed class LineTransport
{
    private const int AnswerBytes = 1024 * 1024;

    private readonly HttpClient _http;
    private readonly LineOptions _options;

    public LineTransport(HttpClient http, LineOptions options)
    {
        if (options.AddressProblems().FirstOrDefault() is { } problem)
            throw new ArgumentException(problem, nameof(options));
        (_http, _options) = (http, options);
    }

    public async Task<SendResult> SendAsync(string path, byte[] body, Guid? retryKey, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json", "utf-8") } };
        if (retryKey is { } key)
            request.Headers.Add("X-Line-Retry-Key", key.ToString("D"));

        var answer = await ExchangeAsync(request, cancellation);
        if (answer.Status is HttpStatusCode.OK)
            return new(answer.RequestId, answer.SentMessages());
        if (answer.Status is HttpStatusCode.Conflict && retryKey is not null)
            return new(answer.RequestId, answer.SentMessages())
            {
                AlreadyAccepted = true,
                AcceptedRequestId = answer.AcceptedRequestId,
            };
        throw answer.Refusal(_options.ChannelAccessToken);
    }

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Get, path);
        var answer = await ExchangeAsync(request, cancellation);
        if (answer.Status is not HttpStatusCode.OK)
            throw answer.Refusal(_options.ChannelAccessToken);
        return answer.Read<T>();
    }

    private HttpRequestMessage Request(HttpMethod method, string path) =>
        new(method, _options.ApiBase.AbsoluteUri.TrimEnd('/') + path)
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _options.ChannelAccessToken) },
        };

    private async Task<LineAnswer> ExchangeAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var call = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var body = await BodyAsync(response, limit.Token, cancellation);
            return new(call, response.StatusCode, Header(response, "x-line-request-id"), Header(response, "x-line-accepted-request-id"), body);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new LineUnreachableException(call, "it took too long.", error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new LineUnreachableException(call, "the connection failed.", error);
        }
    }

    // The status has come and settles the outcome; a body cut off after it must not make a sent message look unsent.
    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(AnswerBytes, limit);
            return await response.Content.ReadAsByteArrayAsync(limit);
        }
        catch (Exception error) when (
            error is HttpRequestException or IOException
            || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return [];
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
