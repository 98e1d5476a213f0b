using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;

namespace OtopBot.Dialogs.Certifying;

// What is asked at the moment. Confirm certifies as it stands, Preview files a correction, Withdraw takes back what stands.
public enum CertifyingStep
{
    District,
    Table,
    Confirm,
    Month,
    Doubt,
    Reason,
    Preview,
    WithdrawReason,
    Withdraw,
}

public sealed record PlanDoubt(FiscalMonth Month, string Heard, IReadOnlyList<Baht> Choices);

public sealed record CertifyingState(CertifyingStep Step, string Nonce) : DialogState
{
    public string? District { get; init; }

    // What was asked for before the district was known.
    public string? Heard { get; init; }

    // Digest of the table that was shown, and how often the district had acted by then; null for never.
    public string Digest { get; init; } = "";

    public int? Previous { get; init; }

    // Months answered so far: changed or kept.
    public IReadOnlyList<MonthPlan> Proposed { get; init; } = [];

    // The month asked for when correcting month by month.
    public FiscalMonth? Asked { get; init; }

    public IReadOnlyList<PlanDoubt> Doubts { get; init; } = [];

    public string? Reason { get; init; }
}
