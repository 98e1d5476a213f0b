using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OtopBot.Line.Tokens;

/// <summary>
/// A statement (JWT, RS256) signed with the channel's private key, with which LINE issues tokens of version 2.1 and stateless ones.
/// </summary>
public static class ChannelAssertion
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestTokenLife = TimeSpan.FromDays(30);

    /// <summary>
    /// Signs for the key that LINE knows by the id; good for 30 minutes, which is LINE's most. The token's life (at most 30 days) is
    /// asked for by version 2.1 only.
    /// </summary>
    public static string Sign(RSA privateKey, string keyId, string channelId, DateTimeOffset now, TimeSpan? tokenLife = null)
    {
        if (tokenLife is { } life && (life < TimeSpan.FromSeconds(1) || life > LongestTokenLife))
            throw new LineLimitException("token_exp", "one second to 30 days", $"{life}");
        var head = Part(new { alg = "RS256", typ = "JWT", kid = keyId });
        var claims = Part(new
        {
            iss = channelId,
            sub = channelId,
            aud = "https://api.line.me/",
            exp = (now + Life).ToUnixTimeSeconds(),
            token_exp = (long?)tokenLife?.TotalSeconds,
        });
        var signed = $"{head}.{claims}";
        var signature = privateKey.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part, LineJson.Options));
}
