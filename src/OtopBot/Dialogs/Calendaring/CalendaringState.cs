namespace OtopBot.Dialogs.Calendaring;

public enum CalendaringStep
{
    // Which days is asked still.
    WhichToAdd,
    WhichToRevoke,

    // The days stand on the card and wait for the confirmation.
    Add,
    Revoke,
}

public sealed record NamedDay(DateOnly Day, string Name);

public sealed record CalendaringState(CalendaringStep Step, string Nonce) : DialogState
{
    public IReadOnlyList<NamedDay> Days { get; init; } = [];

    // The due days as the card says they move, so that a card that says something else is noticed.
    public IReadOnlyList<string> Moves { get; init; } = [];

    public bool Adds => Step is CalendaringStep.WhichToAdd or CalendaringStep.Add;

    public bool Asks => Step is CalendaringStep.WhichToAdd or CalendaringStep.WhichToRevoke;
}
