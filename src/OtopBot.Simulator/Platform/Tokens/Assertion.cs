using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Tokens;

// A JWT by which the bot proves who it is. TokenLife is the wished-for life of the token, where one is asked for.
public sealed record Assertion(TimeSpan? TokenLife)
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const string Audience = "https://api.line.me/";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static LineAnswer? Read(string? jwt, LineState state, DateTimeOffset now, out Assertion assertion)
    {
        assertion = new(TokenLife: null);
        var parts = (jwt ?? "").Split('.');
        if (parts.Length != 3 || Decode(parts[0]) is not { } header || Decode(parts[1]) is not { } claims)
            return Invalid("Invalid client_assertion", TokenRefusalView.AssertionForm);
        if (header.Text("alg") != "RS256")
            return Invalid("Invalid alg", TokenRefusalView.AssertionForm);
        if (state.SigningKeys.Find(k => k.KeyId == header.Text("kid")) is not { } key)
            return LineAnswer.NotFound(TokenRefusalView.NoKey, "Cannot find channel key that satisfies the conditions");
        if (key.Verifies(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2])) is not true)
            return Invalid("Invalid signature", TokenRefusalView.AssertionSignature);
        if (claims.Text("iss") != PretendChannel.ChannelId || claims.Text("sub") != PretendChannel.ChannelId)
            return Invalid("iss and clientId of key do not match", TokenRefusalView.AssertionIssuer);
        if (claims.Text("aud") != Audience)
            return Invalid("Invalid aud", TokenRefusalView.AssertionAudience);
        if (Seconds(claims, "exp") is not { } end || now.ToUnixTimeSeconds() >= end || end - now.ToUnixTimeSeconds() > Longest.TotalSeconds)
            return Invalid("Invalid exp", TokenRefusalView.AssertionEnd(now));

        assertion = new(Seconds(claims, "token_exp") is { } life and > 0 && life <= ChannelTokens.Longest.TotalSeconds ? TimeSpan.FromSeconds(life) : null);
        return null;
    }

    private static LineAnswer Invalid(string description, string problem) => TokenAnswer.Error("invalid_client", description, problem);

    private static long? Seconds(JsonElement claims, string name)
        => claims.Optional(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var seconds) ? seconds : null;

    private static JsonElement? Decode(string part) => PlatformJson.TryParse(Bytes(part)) is { ValueKind: JsonValueKind.Object } json ? json : null;

    private static byte[] Bytes(string part) => Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part) : [];
}
