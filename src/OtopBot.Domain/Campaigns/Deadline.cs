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
/// <param name="DueOn">Last day on which it is on time.</param>
/// <param name="LocksOn">Last day on which it can be done or changed in the chat.</param>
public sealed record Deadline(DeadlineKind Kind, FiscalMonth? Month, DateOnly OpensOn, DateOnly DueOn, DateOnly LocksOn)
{
    public bool IsOpen(DateTimeOffset at) => at >= Bangkok.StartOf(OpensOn);

    public bool IsOnTime(DateTimeOffset at) => at < Bangkok.EndOf(DueOn);

    public bool IsLocked(DateTimeOffset at) => at >= Bangkok.EndOf(LocksOn);
}
