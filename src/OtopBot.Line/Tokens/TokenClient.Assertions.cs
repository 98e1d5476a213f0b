namespace OtopBot.Line.Tokens;

// Version 2.1: who holds the channel's private key signs an assertion and gets a token of the life it names.
public sealed partial class TokenClient
{
    private static readonly KeyValuePair<string, string> Grant = new("grant_type", "client_credentials");

    /// <summary>A token of version 2.1, with its key id, for an assertion that names the token's life.</summary>
    public Task<AccessToken> IssueAsync(string assertion, CancellationToken cancellation = default) =>
        _line.IssueAsync("/oauth2/v2.1/token", [Grant, .. ByAssertion(assertion)], cancellation);

    /// <summary>What a token of version 2.1 is; <see cref="LineApiError.BadRequest"/> when it is not good any more.</summary>
    public Task<AccessTokenInfo> VerifyIssuedAsync(string accessToken, CancellationToken cancellation = default) =>
        _line.VerifyAsync(HttpMethod.Get, "/oauth2/v2.1/verify", accessToken, cancellation);

    /// <summary>Ends a token of version 2.1.</summary>
    public Task RevokeIssuedAsync(string channelId, string channelSecret, string accessToken, CancellationToken cancellation = default) =>
        _line.AskAsync(
            HttpMethod.Post, "/oauth2/v2.1/revoke", [new("client_id", channelId), new("client_secret", channelSecret), Token(accessToken)], cancellation);

    /// <summary>The key ids of all tokens of version 2.1 that are good now, at most 30.</summary>
    public async Task<IReadOnlyList<string>> GetKeyIdsAsync(string assertion, CancellationToken cancellation = default) =>
        (await _line.AskAsync(HttpMethod.Get, "/oauth2/v2.1/tokens/kid", ByAssertion(assertion), cancellation)).Read<KeyIds>().Kids;

    private static KeyValuePair<string, string> Token(string accessToken) => new("access_token", accessToken);

    private static KeyValuePair<string, string>[] ByCredentials(string channelId, string channelSecret) =>
        [Grant, new("client_id", channelId), new("client_secret", channelSecret)];

    private static KeyValuePair<string, string>[] ByAssertion(string assertion) =>
        [new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), new("client_assertion", assertion)];

    private sealed record KeyIds(IReadOnlyList<string> Kids);
}
