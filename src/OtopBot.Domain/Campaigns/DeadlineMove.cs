using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Campaigns;

/// <summary>A due day that moved because the holidays became others (D2): together they say what was in force when.</summary>
/// <param name="Kind">What is due.</param>
/// <param name="Month">The month reported; null for the certification.</param>
/// <param name="From">The due day until then.</param>
/// <param name="To">The due day from then on.</param>
/// <param name="At">Since when.</param>
public sealed record DeadlineMove(DeadlineKind Kind, FiscalMonth? Month, DateOnly From, DateOnly To, DateTimeOffset At)
{
    public bool IsFor(Deadline deadline) => (Kind, Month) == (deadline.Kind, deadline.Month);
}
