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

    /// <summary>All deadlines with the due days that this calendar gives.</summary>
    public IReadOnlyList<Deadline> Deadlines(WorkingCalendar calendar) =>
        [Certification.Deadline(calendar), .. Months.Select(month => Reports.DeadlineOf(month, calendar))];

    /// <summary>What makes the rules of the deadlines unusable, beginning with the key; null when nothing does.</summary>
    public string? Problem => Certification.Problem ?? Reports.Problem;
}

/// <summary>The days of certifying.</summary>
/// <param name="OpensOn">First day.</param>
/// <param name="LocksOn">Last day.</param>
/// <param name="DueOn">The day on which it is due; this or the working day.</param>
/// <param name="DueOnWorkingDay">Number of the working day of the month named beside it.</param>
/// <param name="DueInMonth">The month of that working day.</param>
/// <param name="Roll">What becomes of a due day that is a holiday.</param>
public sealed record CertificationDays(DateOnly OpensOn, DateOnly LocksOn, DateOnly? DueOn = null, int? DueOnWorkingDay = null, FiscalMonth? DueInMonth = null, Roll? Roll = null)
{
    public DeadlineRule Rule => DueOnWorkingDay is { } number ? new WorkingDayRule(number, DueInMonth) : new DateRule(DueOn!.Value, Roll ?? Calendar.Roll.Same);

    public string? Problem => (DueOn, DueOnWorkingDay, DueInMonth, Roll) switch
    {
        (null, null, _, _) => "certification.dueOn is missing",
        ({ }, { }, _, _) => "certification.dueOnWorkingDay stands beside dueOn",
        ({ }, null, { }, _) => "certification.dueInMonth belongs to dueOnWorkingDay",
        (null, { }, null, _) => "certification.dueInMonth is missing",
        (null, < 1 or > 31, _, _) => "certification.dueOnWorkingDay is not between 1 and 31",
        (null, { }, _, { }) => "certification.roll has no sense with dueOnWorkingDay",
        _ when Rule.DueOn(null, WorkingCalendar.WithoutHolidays) is var due && (due < OpensOn || due > LocksOn) => $"certification.{(DueOn is null ? "dueOnWorkingDay" : "dueOn")} is not between opensOn and locksOn",
        _ => null,
    };

    public Deadline Deadline(WorkingCalendar calendar) => ReportDays.Planned(new(DeadlineKind.Certification, null, OpensOn, default, LocksOn, Rule), calendar);
}

/// <summary>The days of every month's report.</summary>
/// <param name="OpensOnDay">Day of the month itself.</param>
/// <param name="LocksOnDayOfNextMonth">Day of the month after.</param>
/// <param name="DueOnDay">Day of the month itself; this or the working day.</param>
/// <param name="DueOnWorkingDay">Number of the working day of the month itself.</param>
/// <param name="Roll">What becomes of a due day that is a holiday.</param>
public sealed record ReportDays(int OpensOnDay, int LocksOnDayOfNextMonth, int? DueOnDay = null, int? DueOnWorkingDay = null, Roll? Roll = null)
{
    public DeadlineRule Rule => DueOnWorkingDay is { } number ? new WorkingDayRule(number) : new DayRule(DueOnDay!.Value, Roll ?? Calendar.Roll.Same);

    public string? Problem => (DueOnDay, DueOnWorkingDay, Roll) switch
    {
        _ when OpensOnDay is < 1 or > 31 => "reports.opensOnDay is not between 1 and 31",
        _ when LocksOnDayOfNextMonth is < 1 or > 31 => "reports.locksOnDayOfNextMonth is not between 1 and 31",
        (null, null, _) => "reports.dueOnDay is missing",
        ({ }, { }, _) => "reports.dueOnWorkingDay stands beside dueOnDay",
        (< 1 or > 31, _, _) => "reports.dueOnDay is not between 1 and 31",
        ({ } day, _, _) when day < OpensOnDay => "reports.dueOnDay comes before opensOnDay",
        (_, < 1 or > 31, _) => "reports.dueOnWorkingDay is not between 1 and 31",
        (null, { }, { }) => "reports.roll has no sense with dueOnWorkingDay",
        _ => null,
    };

    public Deadline DeadlineOf(FiscalMonth month, WorkingCalendar calendar)
        => Planned(new(DeadlineKind.MonthlyReport, month, Day(month, OpensOnDay), default, Day(month.Next, LocksOnDayOfNextMonth), Rule), calendar);

    internal static Deadline Planned(Deadline deadline, WorkingCalendar calendar) => deadline with { DueOn = deadline.DueBy(calendar) };

    // The 31st of a shorter month is its last day.
    private static DateOnly Day(FiscalMonth month, int day) => new(month.Year, month.Month, Math.Min(day, month.LastDay.Day));
}
