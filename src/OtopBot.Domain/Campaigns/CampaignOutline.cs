using OtopBot.Domain.Calendar;
using OtopBot.Domain.Thai;

namespace OtopBot.Domain.Campaigns;

/// <summary>A campaign but for its target table: what the letter says in words, and the province's official list of districts.</summary>
/// <param name="Code">Stable name of the round, such as "56-2563".</param>
/// <param name="ProvinceCode">Code in the Ministry of Interior's list.</param>
/// <param name="ProvinceName">Name without the word จังหวัด.</param>
/// <param name="FiscalYear">Buddhist year.</param>
/// <param name="Letter">What the letter says of itself.</param>
/// <param name="FirstMonth">First month to be reported.</param>
/// <param name="LastMonth">Last month to be reported.</param>
/// <param name="Certification">When certifying opens, is due and locks.</param>
/// <param name="Reports">When the report of a month opens, is due and locks.</param>
/// <param name="Districts">All districts of the province with the names they are printed by.</param>
public sealed record CampaignOutline(
    string Code,
    string ProvinceCode,
    string ProvinceName,
    int FiscalYear,
    Letter Letter,
    FiscalMonth FirstMonth,
    FiscalMonth LastMonth,
    CertificationDays Certification,
    ReportDays Reports,
    IReadOnlyList<DistrictNames> Districts)
{
    public IReadOnlyList<FiscalMonth> Months => [.. FirstMonth.Through(LastMonth)];

    public IReadOnlyList<Deadline> Deadlines() =>
        [Certification.Deadline(), .. Months.Select(Reports.DeadlineOf)];
}

/// <summary>The days of certifying.</summary>
public sealed record CertificationDays(DateOnly OpensOn, DateOnly DueOn, DateOnly LocksOn)
{
    public Deadline Deadline() => new(DeadlineKind.Certification, null, OpensOn, DueOn, LocksOn);
}

/// <summary>The days of every month's report.</summary>
/// <param name="OpensOnDay">Day of the month itself.</param>
/// <param name="DueOnDay">Day of the month itself.</param>
/// <param name="LocksOnDayOfNextMonth">Day of the month after.</param>
public sealed record ReportDays(int OpensOnDay, int DueOnDay, int LocksOnDayOfNextMonth)
{
    public Deadline DeadlineOf(FiscalMonth month) =>
        new(DeadlineKind.MonthlyReport, month, Day(month, OpensOnDay), Day(month, DueOnDay), Day(month.Next, LocksOnDayOfNextMonth));

    // The 31st of a shorter month is its last day.
    private static DateOnly Day(FiscalMonth month, int day) => new(month.Year, month.Month, Math.Min(day, month.LastDay.Day));
}
