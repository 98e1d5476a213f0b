namespace OtopBot.Simulator.Platform.Checks;

// The kinds of rule that a message can break.
public enum Rule
{
    Missing,
    Undeclared,
    WrongKind,
    NotOneOf,
    Empty,
    TooLong,
    Count,
    Colour,
    Size,
    Uri,
    Range,
    Date,
    DateOrder,
    TooBig,
    NotTogether,
    NotHere,
    Uneven,
    Reserved,
}
