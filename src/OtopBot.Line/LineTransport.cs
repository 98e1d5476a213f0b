using System.Net;
using System.Net.Http.Headers;
using OtopBot.Line.Tokens;

namespace OtopBot.Line;

/// <summary>
/// The one wire to LINE that all its clients share: hosts, access token, time limit, refusals. The token goes to the two
/// configured hosts only; the HttpClient must not follow redirects, or it could be carried elsewhere: build it on
/// <see cref="CreateHandler"/>. Whatever is called may throw <see cref="LineApiException"/> when LINE refuses,
/// <see cref="LineUnreachableException"/> when nobody knows what became of the call, and the caller's own cancellation.
/// </summary>
public sealed class LineTransport
{
    private readonly LineExchange _exchange;
    private readonly LineOptions _options;
    private readonly ChannelTokens _tokens;

    /// <summary>Throws <see cref="ArgumentException"/> when an address or the time limit in the options cannot be used.</summary>
    public LineTransport(HttpClient http, LineOptions options, ChannelTokens tokens)
    {
        options.RefuseWrongAddresses();
        (_exchange, _options, _tokens) = (new(http), options, tokens);
    }

    internal TimeSpan Timeout => _options.Timeout;

    /// <summary>A handler that follows no redirect, keeps no cookies and notices when LINE's addresses change.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    internal async Task<T> AskAsync<T>(LineRequest call, CancellationToken cancellation) => (await AskAsync(call, cancellation)).Read<T>();

    // The time limit covers the token and a repetition too: who claimed a message for a while counts on it.
    internal async Task<LineAnswer> AskAsync(LineRequest call, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        var token = await TokenAsync(call, limit.Token, cancellation);
        var answer = await AskAsync(call, token, limit.Token, cancellation);

        // A refused token means that nothing was done, so that any call, a reply too, may be made once more.
        if (answer.Status is HttpStatusCode.Unauthorized && await OtherTokenAsync(token, limit.Token, cancellation) is { } other)
            (token, answer) = (other, await AskAsync(call, other, limit.Token, cancellation));

        return call.Successes.Contains(answer.Status) ? answer : throw answer.Refusal(token);
    }

    private async Task<LineAnswer> AskAsync(LineRequest call, string token, CancellationToken limit, CancellationToken cancellation)
    {
        var host = call.OnDataHost ? _options.DataApiBase : _options.ApiBase;
        using var request = new HttpRequestMessage(call.Method, host.AbsoluteUri.TrimEnd('/') + call.Path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (call.Body is { } body)
            request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(call.MediaType) } };
        if (call.RetryKey is { } key)
            request.Headers.Add("X-Line-Retry-Key", key.ToString("D"));
        return await _exchange.AskAsync(request, call.Opens, limit, cancellation);
    }

    private async Task<string> TokenAsync(LineRequest call, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            return await _tokens.CurrentAsync(limit);
        }
        catch (Exception cause) when (
            cause is LineApiException or LineUnreachableException
            || (cause is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new LineApiException($"{call.Method} {call.Path}", cause);
        }
    }

    private async Task<string?> OtherTokenAsync(string refused, CancellationToken limit, CancellationToken cancellation)
    {
        try
        {
            return await _tokens.InsteadOfAsync(refused, limit);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
