using System.Security.Cryptography;
using System.Text;

namespace OtopBot.Line.Webhook;

/// <summary>LINE's x-line-signature: Base64 of HMAC-SHA256 over the raw request bytes with the channel secret as key.</summary>
public static class WebhookSignature
{
    /// <summary>The name of the header; LINE may change its case at any time.</summary>
    public const string HeaderName = "x-line-signature";

    /// <summary>Whether the header was made from these very bytes with one of the secrets; several are allowed while one is replaced.</summary>
    public static bool Verify(ReadOnlySpan<byte> body, string? header, IReadOnlyList<string> secrets)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (header is null || !Convert.TryFromBase64String(header, claimed, out var written) || written != claimed.Length)
            return false;

        Span<byte> computed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var genuine = false;
        foreach (var secret in secrets)
        {
            // An empty secret would let anyone sign.
            if (secret.Length is 0)
                continue;
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, computed);
            genuine |= CryptographicOperations.FixedTimeEquals(claimed, computed);
        }

        return genuine;
    }

    /// <summary>The header value that LINE would send with this body.</summary>
    public static string Sign(ReadOnlySpan<byte> body, string secret) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
