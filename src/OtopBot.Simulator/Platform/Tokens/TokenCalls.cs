using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Tokens;

// Tokens for whoever knows the channel's secret: short-lived (v2) and stateless (v3).
public sealed class TokenCalls(LineWorld world, ChannelTokens tokens)
{
    // LINE's example of a token without end says this number.
    private const long NoEnd = 3_138_007_490;

    public LineAnswer IssueShortLived(LineCall call) => RefuseForm(call)
        ?? (call.Form("client_id") != PretendChannel.ChannelId ? TokenAnswer.Error("invalid_client", "invalid client_id", TokenRefusalView.Channel) : null)
        ?? (call.Form("client_secret") != PretendChannel.Secret ? TokenAnswer.Error("invalid_client", "invalid client_secret", TokenRefusalView.Secret) : null)
        ?? TokenAnswer.Issued(tokens.IssueShortLived());

    public LineAnswer IssueStateless(LineCall call)
    {
        if (RefuseForm(call) is { } malformed)
            return malformed;
        if (call.Form("client_assertion") is not null || call.Form("client_assertion_type") is not null)
            return SignedTokenCalls.RefuseAssertion(world, call.Form, out _) ?? TokenAnswer.Issued(tokens.IssueStateless());
        return RefuseSecret(call) ?? TokenAnswer.Issued(tokens.IssueStateless());
    }

    public LineAnswer Verify(LineCall call)
    {
        if (call.Form("access_token") is not { Length: > 0 } token)
            return TokenAnswer.Invalid("access_token in invalid format", TokenRefusalView.Missing);
        if (token == PretendChannel.AccessToken)
            return LineAnswer.Ok(new { client_id = PretendChannel.ChannelId, expires_in = NoEnd, scope = "P CM" });
        return tokens.Find(token) is { Kind: TokenKind.ShortLived } found && found.IsAlive(world.Now)
            ? LineAnswer.Ok(new { client_id = PretendChannel.ChannelId, expires_in = found.SecondsLeft(world.Now), scope = "P CM" })
            : TokenAnswer.Invalid("access_token invalid", TokenRefusalView.NotPlain);
    }

    public LineAnswer Revoke(LineCall call)
    {
        if (call.Form("access_token") is not { Length: > 0 } token)
            return TokenAnswer.Error("invalid_request", null, TokenRefusalView.Missing);
        if (tokens.Find(token) is { Kind: TokenKind.ShortLived })
            tokens.Revoke(token);
        return TokenAnswer.Nothing(token == PretendChannel.AccessToken ? TokenRefusalView.FixedStays : null);
    }

    public static LineAnswer? RefuseForm(LineCall call)
        => call.ContentType != LineCall.FormType ? TokenAnswer.Invalid("some parameters missed or invalid", TokenRefusalView.Form)
            : call.Form("grant_type") != "client_credentials" ? TokenAnswer.Invalid("some parameters missed or invalid", TokenRefusalView.Grant)
            : null;

    public static LineAnswer? RefuseSecret(LineCall call)
        => call.Form("client_id") != PretendChannel.ChannelId ? TokenAnswer.Invalid("Invalid 'client_credentials'.", TokenRefusalView.Channel)
            : call.Form("client_secret") != PretendChannel.Secret ? TokenAnswer.Invalid("Invalid 'client_credentials'.", TokenRefusalView.Secret)
            : null;
}
