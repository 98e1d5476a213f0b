namespace OtopBot.Line.Tokens;

/// <summary>
/// Issues, looks at and revokes channel access tokens. Three kinds have three ways: stateless ones (15 minutes, any number, not to
/// be revoked), short-lived ones (30 days, 30 a channel, the oldest goes) and those of version 2.1 for a signed assertion (up to 30
/// days, 30 a channel, more are refused). A wrong secret, assertion or token is <see cref="LineApiError.BadRequest"/>. The HttpClient
/// must not follow redirects: see <see cref="LineTransport.CreateHandler"/>. Never issue the last two for every start.
/// </summary>
public sealed partial class TokenClient
{
    private readonly TokenExchange _line;

    /// <summary>Throws <see cref="ArgumentException"/> when the address or the time limit in the options cannot be used.</summary>
    public TokenClient(HttpClient http, LineOptions options)
    {
        options.RefuseWrongAddresses();
        _line = new(http, options);
    }

    /// <summary>A stateless token, for the channel's number and secret.</summary>
    public Task<AccessToken> IssueStatelessAsync(string channelId, string channelSecret, CancellationToken cancellation = default) =>
        _line.IssueAsync("/oauth2/v3/token", ByCredentials(channelId, channelSecret), cancellation);

    /// <summary>A stateless token, for an assertion made by <see cref="ChannelAssertion"/>.</summary>
    public Task<AccessToken> IssueStatelessAsync(string assertion, CancellationToken cancellation = default) =>
        _line.IssueAsync("/oauth2/v3/token", [Grant, .. ByAssertion(assertion)], cancellation);

    /// <summary>A short-lived token (30 days), for the channel's number and secret.</summary>
    public Task<AccessToken> IssueShortLivedAsync(string channelId, string channelSecret, CancellationToken cancellation = default) =>
        _line.IssueAsync("/v2/oauth/accessToken", ByCredentials(channelId, channelSecret), cancellation);

    /// <summary>What a short-lived or long-lived token is; <see cref="LineApiError.BadRequest"/> when it is not good any more.</summary>
    public Task<AccessTokenInfo> VerifyAsync(string accessToken, CancellationToken cancellation = default) =>
        _line.VerifyAsync(HttpMethod.Post, "/v2/oauth/verify", accessToken, cancellation);

    /// <summary>Ends a short-lived or long-lived token; one that is unknown is no mistake.</summary>
    public Task RevokeAsync(string accessToken, CancellationToken cancellation = default) =>
        _line.AskAsync(HttpMethod.Post, "/v2/oauth/revoke", [Token(accessToken)], cancellation);
}
