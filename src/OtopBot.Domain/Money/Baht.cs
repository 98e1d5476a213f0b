using System.Globalization;
using System.Text.Json.Serialization;

namespace OtopBot.Domain.Money;

/// <summary>An exact amount of money in Thai baht, held as whole satang (1 baht = 100 satang).</summary>
[JsonConverter(typeof(BahtJsonConverter))]
public readonly record struct Baht : IComparable<Baht>
{
    private Baht(long satang) => Satang = satang;

    /// <summary>No money: a true zero, not a missing figure.</summary>
    public static Baht Zero => default;

    /// <summary>The largest figure that a person may give: thirteen digits of baht.</summary>
    public static Baht Max => new(9_999_999_999_999_99);

    public long Satang { get; }

    public decimal Amount => Satang / 100m;

    public bool IsNegative => Satang < 0;

    public bool IsZero => Satang == 0;

    public static Baht FromSatang(long satang) => new(satang);

    public static Baht Of(decimal baht)
    {
        if (Math.Abs(baht) > Max.Amount)
            throw new ArgumentOutOfRangeException(nameof(baht), baht, "More than thirteen digits of baht.");
        var satang = baht * 100m;
        return satang == decimal.Truncate(satang)
            ? new((long)satang)
            : throw new ArgumentOutOfRangeException(nameof(baht), baht, "Baht has two decimals.");
    }

    /// <summary>This amount as a fraction of the whole (1 = all of it); null when the whole is zero.</summary>
    public decimal? ShareOf(Baht whole) => whole.IsZero ? null : (decimal)Satang / whole.Satang;

    public int CompareTo(Baht other) => Satang.CompareTo(other.Satang);

    /// <summary>Grouped digits without a unit, satang only when there are any: "63,054,386", "85,400.50".</summary>
    public override string ToString() =>
        Amount.ToString(Satang % 100 == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);

    public static Baht operator +(Baht left, Baht right) => new(checked(left.Satang + right.Satang));

    public static Baht operator -(Baht left, Baht right) => new(checked(left.Satang - right.Satang));

    public static Baht operator -(Baht amount) => new(checked(-amount.Satang));

    public static bool operator <(Baht left, Baht right) => left.Satang < right.Satang;

    public static bool operator >(Baht left, Baht right) => left.Satang > right.Satang;

    public static bool operator <=(Baht left, Baht right) => left.Satang <= right.Satang;

    public static bool operator >=(Baht left, Baht right) => left.Satang >= right.Satang;
}
