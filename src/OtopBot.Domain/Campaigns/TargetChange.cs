using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;

namespace OtopBot.Domain.Campaigns;

/// <summary>An amount before and after, in baht; before or after is null where the month was not planned.</summary>
public sealed record MonthChange(FiscalMonth Month, Baht? Before, Baht? After);

/// <summary>The difference between two versions of a district's target (S7).</summary>
/// <param name="DistrictCode">The district.</param>
/// <param name="FromVersion">The older version.</param>
/// <param name="ToVersion">The newer version.</param>
/// <param name="AnnualBefore">Target of the year in the older version, in baht.</param>
/// <param name="AnnualAfter">Target of the year in the newer version, in baht.</param>
/// <param name="Months">Only the months whose plan differs.</param>
public sealed record TargetChange(string DistrictCode, int FromVersion, int ToVersion, Baht AnnualBefore, Baht AnnualAfter, IReadOnlyList<MonthChange> Months)
{
    public bool IsEmpty => AnnualBefore == AnnualAfter && Months.Count is 0;

    public static TargetChange Between(DistrictTarget older, DistrictTarget newer)
    {
        if (older.DistrictCode != newer.DistrictCode)
            throw new ArgumentException("The targets are of two districts.", nameof(newer));

        var months = older.Plan.Concat(newer.Plan).Select(p => p.Month).Distinct().Order()
            .Select(month => new MonthChange(month, Planned(older, month), Planned(newer, month)))
            .Where(change => change.Before != change.After);
        return new(older.DistrictCode, older.Version, newer.Version, older.Annual, newer.Annual, [.. months]);
    }

    private static Baht? Planned(DistrictTarget target, FiscalMonth month) => target.Plan.FirstOrDefault(p => p.Month == month)?.Amount;
}
