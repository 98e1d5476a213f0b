using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace OtopBot.Simulator.Platform.World;

// Identifiers in the very forms of LINE's.
public static class LineIds
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    public const string TokenLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static long _lastMessage = RandomNumberGenerator.GetInt32(1_000_000, 999_999_999) * 1000L;

    public static string User() => "U" + Hex(32);

    public static string Group() => "C" + Hex(32);

    public static string RichMenu() => "richmenu-" + Hex(32);

    public static string ReplyToken() => Hex(32);

    public static string QuoteToken() => RandomNumberGenerator.GetString(TokenLetters, 64);

    // 18 digits that grow, as LINE's do.
    public static string Message() => "610" + Interlocked.Increment(ref _lastMessage).ToString("000000000000000", CultureInfo.InvariantCulture);

    public static string Event(DateTimeOffset at)
    {
        Span<char> ulid = stackalloc char[26];
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 9; i >= 0; i--, milliseconds >>= 5)
            ulid[i] = Crockford[(int)(milliseconds & 31)];
        RandomNumberGenerator.GetItems(Crockford, ulid[10..]);
        return new string(ulid);
    }

    public static bool IsUser(string id) => IsId(id, 'U');

    public static bool IsGroup(string id) => IsId(id, 'C');

    public static bool IsRoom(string id) => IsId(id, 'R');

    public static bool IsId(string id, char kind)
        => id.Length == 33 && id[0] == kind && id.AsSpan(1).ContainsAnyExcept(HexDigits) is false;

    private static string Hex(int digits) => RandomNumberGenerator.GetHexString(digits, lowercase: true);
}
