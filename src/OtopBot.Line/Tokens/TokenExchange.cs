using System.Net;
using System.Text.Json;

namespace OtopBot.Line.Tokens;

// Calls that carry their proof in the form or the query instead of a header; all of it is secret when it comes to telling what went wrong.
internal sealed class TokenExchange(HttpClient http, LineOptions options)
{
    private static readonly string[] Secret = ["client_secret", "client_assertion", "access_token"];

    private readonly LineExchange _exchange = new(http);

    public async Task<AccessToken> IssueAsync(string path, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancellation)
    {
        var answer = await AskAsync(HttpMethod.Post, path, form, cancellation);
        var (token, seconds, key) = answer.Read(root => (root.NeededId("access_token"), Seconds(root), root.Text("key_id")));
        return LineOptions.IsForHeaders(token) && seconds > 0 ? new(token, TimeSpan.FromSeconds(seconds), key) : throw answer.Unreadable();
    }

    public async Task<AccessTokenInfo> VerifyAsync(HttpMethod method, string path, string accessToken, CancellationToken cancellation) =>
        (await AskAsync(method, path, [new("access_token", accessToken)], cancellation)).Read(root =>
            new AccessTokenInfo(root.NeededId("client_id"), TimeSpan.FromSeconds(Seconds(root)), root.Text("scope")));

    public async Task<LineAnswer> AskAsync(
        HttpMethod method, string path, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancellation)
    {
        foreach (var (name, value) in form)
            ArgumentException.ThrowIfNullOrEmpty(value, name);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Timeout);
        var address = options.ApiBase.AbsoluteUri.TrimEnd('/') + path;
        using var request = method == HttpMethod.Get
            ? new HttpRequestMessage(method, $"{address}?{string.Join('&', form.Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"))}")
            : new HttpRequestMessage(method, address) { Content = new FormUrlEncodedContent(form) };

        var answer = await _exchange.AskAsync(request, opens: false, limit.Token, cancellation);
        return answer.Status is HttpStatusCode.OK
            ? answer
            : throw answer.Refusal([.. form.Where(part => Secret.Contains(part.Key)).Select(part => part.Value)]);
    }

    // A long-lived token has a hundred years.
    private static long Seconds(JsonElement root) =>
        root.Whole("expires_in") is >= 0 and <= int.MaxValue * 10L and var seconds ? seconds : throw new JsonException("expires_in is missing.");
}
