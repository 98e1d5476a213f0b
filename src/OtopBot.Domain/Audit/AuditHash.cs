using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OtopBot.Domain.Audit;

/// <summary>
/// SHA-256 over all fields of an entry but its own hash. Each is written as "length in UTF-8 bytes:text," in the order version, previous hash,
/// number, moment, kind, province, subject, cause, actor, sentence, facts: the lengths let no character move from one field into the next.
/// </summary>
public static class AuditHash
{
    /// <summary>Digits of a hash.</summary>
    public const int Length = 64;

    private const string Version = "otopbot-audit-1";

    public static string Of(AuditEntry entry)
    {
        var text = new StringBuilder();
        foreach (var field in Fields(entry))
            text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:{field},");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string[] Fields(AuditEntry entry) =>
    [
        Version,
        entry.Previous,
        entry.Sequence.ToString(CultureInfo.InvariantCulture),
        entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        entry.Kind,
        entry.ProvinceCode,
        entry.Subject,
        entry.Cause,
        entry.Actor,
        entry.Sentence,
        entry.Facts,
    ];
}
