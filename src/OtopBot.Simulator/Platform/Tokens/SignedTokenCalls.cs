using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Tokens;

// Tokens for whoever signs with a registered key: LINE's v2.1, with a life of the bot's own choice.
public sealed class SignedTokenCalls(LineWorld world, ChannelTokens tokens)
{
    public LineAnswer Issue(LineCall call)
    {
        if (TokenCalls.RefuseForm(call) is { } malformed)
            return malformed;
        if (RefuseAssertion(world, call.Form, out var assertion) is { } refusal)
            return refusal;
        if (assertion.TokenLife is not { } life)
            return TokenAnswer.Error("invalid_client", "Invalid token_exp", TokenRefusalView.TokenLife);
        return tokens.IssueSigned(life) is { } issued
            ? TokenAnswer.Issued(issued)
            : LineAnswer.Error(400, "The maximum number of access tokens has already been issued", TokenRefusalView.TooMany);
    }

    public LineAnswer Verify(LineCall call) => tokens.Find(call.Query.GetValueOrDefault("access_token") ?? "") switch
    {
        { Kind: TokenKind.Signed } found when found.IsAlive(world.Now)
            => LineAnswer.Ok(new { client_id = PretendChannel.ChannelId, expires_in = found.SecondsLeft(world.Now), scope = "profile chat_message.write" }),
        { Kind: TokenKind.Signed, Revoked: false } => TokenAnswer.Invalid("The access token expired", TokenRefusalView.Ended),
        { Kind: TokenKind.Signed } => TokenAnswer.Invalid("The access token revoked", TokenRefusalView.Revoked),
        _ => TokenAnswer.Invalid("The access token not JWS", TokenRefusalView.NotSigned),
    };

    public LineAnswer Revoke(LineCall call)
    {
        if (call.ContentType != LineCall.FormType)
            return TokenAnswer.Invalid("some parameters missed or invalid", TokenRefusalView.Form);
        if (TokenCalls.RefuseSecret(call) is { } refusal)
            return refusal;
        if (call.Form("access_token") is not { } token || tokens.Find(token) is not { Kind: TokenKind.Signed })
            return TokenAnswer.Invalid("The access token not JWS", TokenRefusalView.NotSigned);
        tokens.Revoke(token);
        return TokenAnswer.Nothing();
    }

    public LineAnswer KeyIds(LineCall call)
        => RefuseAssertion(world, call.Query.GetValueOrDefault, out _) ?? LineAnswer.Ok(new { kids = tokens.Alive(TokenKind.Signed).Select(t => t.KeyId) });

    // The values come from a form or from the address.
    public static LineAnswer? RefuseAssertion(LineWorld world, Func<string, string?> value, out Assertion assertion)
    {
        assertion = new(TokenLife: null);
        if (value("client_assertion_type") != Assertion.Type)
            return TokenAnswer.Invalid("Invalid client_assertion_type", TokenRefusalView.AssertionType);
        var read = world.Read(s => (Refusal: Assertion.Read(value("client_assertion"), s, world.Now, out var found), Found: found));
        assertion = read.Found;
        return read.Refusal;
    }
}
