using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;

namespace OtopBot.Domain.Reports;

/// <summary>Why a saved report can no longer be undone.</summary>
public enum UndoProblem
{
    /// <summary>It is void already.</summary>
    Void,

    /// <summary>A newer version was built on it.</summary>
    Replaced,

    /// <summary>The month was locked meanwhile.</summary>
    Locked,

    /// <summary>Its fifteen minutes are over.</summary>
    TooLate,
}

/// <summary>All versions of one district's month. The newest that is not void is in force; a number is never used twice (R7, R8, R9).</summary>
public sealed class MonthVersions(IEnumerable<MonthlyReport> versions)
{
    /// <summary>How long after saving it can be undone.</summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromMinutes(15);

    /// <summary>From the first to the newest, void ones too.</summary>
    public IReadOnlyList<MonthlyReport> All { get; } = [.. versions.OrderBy(v => v.Version)];

    public MonthlyReport? Newest => All.Count == 0 ? null : All[^1];

    /// <summary>Whose figures count; null when the month is not reported.</summary>
    public MonthlyReport? InForce => All.LastOrDefault(v => !v.IsVoid);

    /// <summary>What would be in force again without this version; null when nothing would.</summary>
    public MonthlyReport? Before(MonthlyReport report) => All.LastOrDefault(v => !v.IsVoid && v.Version < report.Version);

    public MonthlyReport? Of(int version) => All.FirstOrDefault(v => v.Version == version);

    /// <summary>The version that follows: it replaces what is in force and takes the next free number.</summary>
    public MonthlyReport Next(Campaign campaign, string districtCode, FiscalMonth month, Sales sales, Signatory by, DateTimeOffset at, string eventId, string? reason = null)
        => new(campaign, districtCode, month, InForce, sales, by, at, eventId, reason, Newest?.Version);

    /// <summary>Null when the version can be undone at this moment.</summary>
    public UndoProblem? WhyNotUndo(MonthlyReport report, DateTimeOffset at, bool locked)
    {
        if (report.IsVoid)
            return UndoProblem.Void;
        if (report != InForce)
            return UndoProblem.Replaced;
        if (locked)
            return UndoProblem.Locked;
        return at < report.At + UndoFor ? null : UndoProblem.TooLate;
    }
}
