namespace OtopBot.Line.Tokens;

/// <summary>
/// A channel access token, opaque and secret, and for how long it is good from when it was asked for. The key id only comes with
/// tokens that were had for a signed assertion (v2.1).
/// </summary>
public sealed record AccessToken(string Value, TimeSpan Life, string? KeyId = null)
{
    /// <summary>Its life only: never the token.</summary>
    public override string ToString() => $"Access token for {Life}";
}

/// <summary>What LINE says of a token: whose it is, how long it is still good, and what it allows.</summary>
public sealed record AccessTokenInfo(string ChannelId, TimeSpan Left, string? Scope = null);
