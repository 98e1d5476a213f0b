using System.Numerics;
using OtopBot.Domain.Money;

namespace OtopBot.Domain.Thai.Grammar;

// A non-negative number with up to twelve decimals, exact whatever unit it is multiplied with.
internal readonly record struct Exact(BigInteger Parts) : IComparable<Exact>
{
    private const int Decimals = 12;

    public static Exact Of(BigInteger whole) => new(whole * BigInteger.Pow(10, Decimals));

    public bool IsWhole => Parts % BigInteger.Pow(10, Decimals) == 0;

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
        var (satang, rest) = BigInteger.DivRem(Parts, BigInteger.Pow(10, Decimals - 2));
        if (satang > Baht.Max.Satang)
            return (default, ReadingProblem.TooLarge);
        return rest.IsZero ? (Baht.FromSatang((long)satang), null) : (default, ReadingProblem.TooPrecise);
    }
}
