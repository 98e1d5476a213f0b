using System.Numerics;
using OtopBot.Domain.Money;

namespace OtopBot.Domain.Thai.Grammar;

// A non-negative number with up to twelve decimals, exact whatever unit it is multiplied with.
internal readonly record struct Exact(BigInteger Parts) : IComparable<Exact>
{
    private const int Decimals = 12;
    private static readonly BigInteger PartsOfOne = BigInteger.Pow(10, Decimals);
    private static readonly BigInteger PartsOfSatang = PartsOfOne / 100;

    public static Exact Of(BigInteger whole) => new(whole * PartsOfOne);

    public bool IsWhole => (Parts % PartsOfOne).IsZero;

    public bool IsZero => Parts.IsZero;

    public static Exact? Of(string digits, string decimals) =>
        decimals.TrimEnd('0') is { Length: <= Decimals } needed
            ? new(BigInteger.Parse(digits + needed.PadRight(Decimals, '0'), System.Globalization.CultureInfo.InvariantCulture))
            : null;

    public Exact Times(int powerOfTen) => new(Parts * BigInteger.Pow(10, powerOfTen));

    public static Exact operator +(Exact left, Exact right) => new(left.Parts + right.Parts);

    public int CompareTo(Exact other) => Parts.CompareTo(other.Parts);

    public static bool operator <(Exact left, Exact right) => left.CompareTo(right) < 0;

    public static bool operator >(Exact left, Exact right) => left.CompareTo(right) > 0;

    public static bool operator <=(Exact left, Exact right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Exact left, Exact right) => left.CompareTo(right) >= 0;

    public (Baht Amount, ReadingProblem? Problem) ToBaht()
    {
        var (satang, rest) = BigInteger.DivRem(Parts, PartsOfSatang);
        if (satang > Baht.Max.Satang)
            return (default, ReadingProblem.TooLarge);
        return rest.IsZero ? (Baht.FromSatang((long)satang), null) : (default, ReadingProblem.TooPrecise);
    }
}
