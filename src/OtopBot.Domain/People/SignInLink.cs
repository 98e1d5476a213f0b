using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OtopBot.Domain.People;

/// <summary>A one-time way from somebody's own chat to a page of the bot. Only its hash is kept; it works once and expires.</summary>
public sealed class SignInLink
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int Bytes = 32;

    private SignInLink()
    {
    }

    private SignInLink(string hash, int personId, DateTimeOffset expiresAt) => (Hash, PersonId, ExpiresAt) = (hash, personId, expiresAt);

    public int Id { get; private set; }

    /// <summary>SHA-256 of the code, as hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public int PersonId { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Guards against two uses at once.</summary>
    public int Version { get; private set; }

    /// <summary>Makes a link and returns its code, which is shown once and kept nowhere.</summary>
    public static (SignInLink Link, string Code) Issue(int personId, DateTimeOffset at)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return (new SignInLink(HashOf(code), personId, at + Life), code);
    }

    public bool IsUsable(DateTimeOffset at) => UsedAt is null && at < ExpiresAt;

    public void Use(DateTimeOffset at)
    {
        if (!IsUsable(at))
            throw new InvalidOperationException("The link is used or expired.");
        (UsedAt, Version) = (at, Version + 1);
    }

    public static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
