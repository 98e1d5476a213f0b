using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Platform.Tokens;

// The public half of a key with which the bot signs its requests for tokens; registered by hand, as in LINE's console.
public sealed record SigningKey(string KeyId, string Modulus, string Exponent)
{
    // Null when the JWK is not the public half of an RSA key.
    public static SigningKey? Read(JsonElement jwk)
    {
        if (jwk.Text("kty") != "RSA" || jwk.Text("n") is not { } modulus || jwk.Text("e") is not { } exponent || jwk.Optional("d") is not null)
            return null;
        var key = new SigningKey(Guid.NewGuid().ToString(), modulus, exponent);
        return key.Verifies([], []) is null ? null : key;
    }

    // Null when the key itself cannot be read.
    public bool? Verifies(byte[] signed, byte[] signature)
    {
        try
        {
            using var rsa = RSA.Create(new RSAParameters { Modulus = Base64Url.DecodeFromChars(Modulus), Exponent = Base64Url.DecodeFromChars(Exponent) });
            return rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
