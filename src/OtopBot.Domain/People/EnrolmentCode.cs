using System.Security.Cryptography;
using System.Text;
using OtopBot.Domain.Thai;

namespace OtopBot.Domain.People;

/// <summary>What a one-time code opens.</summary>
public enum CodePurpose
{
    /// <summary>Taking a post (E1).</summary>
    Post,

    /// <summary>Becoming the first provincial administrator (E2).</summary>
    Setup,

    /// <summary>Binding the provincial group (G1).</summary>
    Group,
}

/// <summary>A one-time code. Only its hash is kept; it works once and expires.</summary>
public sealed class EnrolmentCode
{
    // No letters or digits that look alike when read aloud or copied from paper.
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    private EnrolmentCode()
    {
    }

    private EnrolmentCode(string hash, CodePurpose purpose, string provinceCode, Post? post, DateTimeOffset expiresAt)
        => (Hash, Purpose, ProvinceCode, Post, ExpiresAt) = (hash, purpose, provinceCode, post, expiresAt);

    public int Id { get; private set; }

    /// <summary>SHA-256 of the code in canonical spelling, as hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public CodePurpose Purpose { get; private set; }

    public string ProvinceCode { get; private set; } = "";

    public Post? Post { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Guards against two uses at once.</summary>
    public int Version { get; private set; }

    /// <summary>Makes a code and returns its words, which are shown once and kept nowhere.</summary>
    public static (EnrolmentCode Code, string Words) Issue(CodePurpose purpose, string provinceCode, Post? post, DateTimeOffset expiresAt)
    {
        // Letters and digits both, so that neither a word nor a figure of sales can be taken for a code.
        string words;
        do
            words = RandomNumberGenerator.GetString(Alphabet, Length);
        while (!words.Any(char.IsAsciiDigit) || !words.Any(char.IsAsciiLetter));

        return (new EnrolmentCode(HashOf(words), purpose, provinceCode, post, expiresAt), $"{words[..4]}-{words[4..]}");
    }

    public bool IsUsable(DateTimeOffset at) => UsedAt is null && at < ExpiresAt;

    public void Use(DateTimeOffset at)
    {
        if (!IsUsable(at))
            throw new InvalidOperationException("The code is used or expired.");
        (UsedAt, Version) = (at, Version + 1);
    }

    /// <summary>Ends a code that nobody used.</summary>
    public void Cancel(DateTimeOffset at)
    {
        if (IsUsable(at))
            (ExpiresAt, Version) = (at, Version + 1);
    }

    /// <summary>Whether the text has the shape of a code, whoever issued it.</summary>
    public static bool LooksLikeCode(string text)
    {
        var canonical = Canonical(text);
        return canonical.Length == Length && canonical.All(Alphabet.Contains)
            && canonical.Any(char.IsAsciiDigit) && canonical.Any(char.IsAsciiLetter)
            && ThaiDigits.Normalise(text).All(letter => char.IsAsciiLetterOrDigit(letter) || char.IsWhiteSpace(letter) || letter is '-' or '–');
    }

    public static string HashOf(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(words))));

    private static string Canonical(string text) => string.Concat(ThaiDigits.Normalise(text).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
