using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform;

namespace OtopBot.Tests.Simulator.Platform.Tokens;

// A bot that signs for its tokens with a key of its own.
public sealed class TokenTalk(PretendLine line, RSA key, string keyId)
{
    public const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public static async Task<TokenTalk> StartAsync(PretendLine line)
    {
        var key = RSA.Create(2048);
        var numbers = key.ExportParameters(includePrivateParameters: false);
        var registered = await line.PostAsync("keys", new { key = new { kty = "RSA", n = Base64Url.EncodeToString(numbers.Modulus), e = Base64Url.EncodeToString(numbers.Exponent) } });
        return new TokenTalk(line, key, registered.Text("kid"));
    }

    public string Sign(Action<JsonObject>? claims = null, Action<JsonObject>? header = null)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = keyId };
        var body = new JsonObject
        {
            ["iss"] = PretendChannel.ChannelId,
            ["sub"] = PretendChannel.ChannelId,
            ["aud"] = "https://api.line.me/",
            ["exp"] = line.World.Now.ToUnixTimeSeconds() + 600,
            ["token_exp"] = 3600,
        };
        header?.Invoke(head);
        claims?.Invoke(body);
        var signed = $"{Part(head)}.{Part(body)}";
        return $"{signed}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public Task<Answer> IssueAsync(string? assertion = null, string path = "/oauth2/v2.1/token")
        => line.FormAsync(path, ("grant_type", "client_credentials"), ("client_assertion_type", AssertionType), ("client_assertion", assertion ?? Sign()));

    public Task<Answer> KeyIdsAsync() => line.CallAsync(HttpMethod.Get, $"/oauth2/v2.1/tokens/kid?client_assertion_type={Uri.EscapeDataString(AssertionType)}&client_assertion={Sign()}");

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
