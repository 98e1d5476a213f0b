using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Campaigns;

/// <summary>What a deadline asks for.</summary>
public enum DeadlineKind
{
    Certification,
    MonthlyReport,
}

/// <summary>One date by which something is due (S4). On time means until 24:00 Bangkok time of the due day; late is accepted and marked until the lock.</summary>
/// <param name="Kind">What is due.</param>
/// <param name="Month">The month reported; null for the certification.</param>
/// <param name="OpensOn">First day on which it can be done.</param>
/// <param name="DueOn">Last day on which it is on time, by what is known of the holidays (D1).</param>
/// <param name="LocksOn">Last day on which it can be done or changed in the chat.</param>
/// <param name="Rule">How the due day was found; null in rounds that are older than rules.</param>
public sealed record Deadline(DeadlineKind Kind, FiscalMonth? Month, DateOnly OpensOn, DateOnly DueOn, DateOnly LocksOn, DeadlineRule? Rule = null)
{
    /// <summary>The rule; for a round that is older than rules the one that it was made by, which never moves a day.</summary>
    public DeadlineRule RuleInForce => Rule
        ?? (Month is { } month && FiscalMonth.Of(DueOn) == month ? new DayRule(DueOn.Day, Roll.Same) : new DateRule(DueOn, Roll.Same));

    /// <summary>The day that the rule names whatever its roll; never later than the due day, which may stay where it was when a holiday is declared too late.</summary>
    public DateOnly NominalBy(WorkingCalendar calendar) => RuleInForce.NominalOn(Month, calendar) is var day && day < DueOn ? day : DueOn;

    public bool IsOpen(DateTimeOffset at) => at >= Bangkok.StartOf(OpensOn);

    public bool IsOnTime(DateTimeOffset at) => at < Bangkok.EndOf(DueOn);

    public bool IsLocked(DateTimeOffset at) => at >= Bangkok.EndOf(LocksOn);

    /// <summary>The due day by this calendar; it never leaves the days between opening and lock.</summary>
    public DateOnly DueBy(WorkingCalendar calendar)
    {
        var day = RuleInForce.DueOn(Month, calendar);
        return day < OpensOn ? OpensOn : day > LocksOn ? LocksOn : day;
    }
}
