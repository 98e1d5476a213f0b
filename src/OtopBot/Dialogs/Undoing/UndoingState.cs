using OtopBot.Domain.Calendar;

namespace OtopBot.Dialogs.Undoing;

// The version that is to be undone, waiting for the confirmation.
public sealed record UndoingState(string District, FiscalMonth Month, int Version, string Nonce) : DialogState
{
    // What the card said would be in force again.
    public int? Before { get; init; }
}
