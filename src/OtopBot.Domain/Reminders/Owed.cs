using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Reminders;

/// <summary>One thing that one district owes, as it stands.</summary>
/// <param name="DistrictCode">Who owes it.</param>
/// <param name="Deadline">With the district's own due day, where it was given longer.</param>
/// <param name="IsDone">Nobody is reminded of what is done.</param>
/// <param name="WasOnTime">Whether it was done by the due day.</param>
/// <param name="Promise">When the district said it would send; null when it said nothing.</param>
public sealed record Owed(string DistrictCode, Deadline Deadline, bool IsDone = false, bool WasOnTime = false, Promise? Promise = null)
{
    /// <summary>Until when the province gave the district longer; null when it did not.</summary>
    public DateOnly? GrantedUntil { get; init; }

    /// <summary>Since when the due day is what it is; null when it was never another. What lies before was no omission.</summary>
    public DateTimeOffset? DueSince { get; init; }

    /// <summary>The round's own, for who hears of it for no district; the district's where nobody was given longer.</summary>
    public Deadline OfRound { get => field ?? Deadline; init; }

    public string Thing => NameOf(Deadline.Kind, Deadline.Month);

    /// <summary>The thing's word in keys: "certification", or the month such as "2563-06".</summary>
    public static string NameOf(DeadlineKind kind, FiscalMonth? month) => month?.ToString() ?? (kind == DeadlineKind.Certification ? "certification" : "report");
}

/// <summary>That a district will send on a day (D7).</summary>
/// <param name="Day">As it was said.</param>
/// <param name="PersonId">Who said it.</param>
/// <param name="At">When it was said.</param>
public sealed record Promise(DateOnly Day, int PersonId, DateTimeOffset At);
