using OtopBot.Domain.Calendar;

namespace OtopBot.Dialogs.Extending;

// Day, Reason and Ask are the district's, Grant and Refuse the province's.
public enum ExtendingStep
{
    Day,
    Reason,
    Ask,
    Grant,
    Refuse,
}

public sealed record ExtendingState(ExtendingStep Step, string District, string Nonce) : DialogState
{
    // The month that is to be reported later; null for the certification.
    public FiscalMonth? Month { get; init; }

    // Of the extension that this asks for or decides.
    public int Number { get; init; }

    // The due day from which it is counted, as the card says.
    public DateOnly? DueOn { get; init; }

    public DateOnly? Until { get; init; }

    public string? Reason { get; init; }
}
