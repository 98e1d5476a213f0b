using OtopBot.Domain.Calendar;

namespace OtopBot.Dialogs.Unlocking;

// Reason and Ask are the district's, Open and Refuse the province's.
public enum UnlockingStep
{
    Reason,
    Ask,
    Open,
    Refuse,
}

public sealed record UnlockingState(UnlockingStep Step, string District, string Nonce) : DialogState
{
    // The month to be opened; null for the certification.
    public FiscalMonth? Month { get; init; }

    // Of the reopening that this asks for or decides.
    public int Number { get; init; }

    public string? Reason { get; init; }

    // The last day that the confirmation names.
    public DateOnly? Until { get; init; }
}
