namespace OtopBot.Simulator.Platform.Checks;

// A fault in LINE's own wording; inside Flex LINE words things differently.
public static class FaultWords
{
    public static string Of(Fault fault) => fault.At.InFlex ? InFlex(fault) : InMessage(fault);

    // Rich menus speak as Flex does, with few words of their own.
    public static string InMenu(Fault fault) => fault.Rule switch
    {
        Rule.Uri => "invalid uri",
        _ => InFlex(fault),
    };

    private static string InMessage(Fault fault) => fault.Rule switch
    {
        Rule.Missing or Rule.Empty => "May not be empty",
        Rule.NotOneOf => $"Must be one of the following values: [{fault.Limit}]",
        Rule.TooLong => $"Length must be between 0 and {fault.Limit}",
        Rule.Count or Rule.Uneven => fault.Rule == Rule.Uneven ? "The number of actions must be the same in all columns" : $"Size must be between {fault.Limit}",
        Rule.Range => $"Must be between {fault.Limit}",
        Rule.Uri => "Invalid URI scheme",
        Rule.Colour or Rule.Size or Rule.Date => $"Must match the format: {fault.Limit}",
        Rule.DateOrder => "Must be less than max",
        Rule.NotTogether => $"Not allowed without or together with: {fault.Limit}",
        Rule.Reserved => $"May not contain: {fault.Limit}",
        Rule.WrongKind => $"Must be of type {fault.Limit}",
        Rule.Undeclared or Rule.NotHere or Rule.TooBig => "invalid property",
        _ => throw new InvalidOperationException($"No words for {fault.Rule}."),
    };

    private static string InFlex(Fault fault) => fault.Rule switch
    {
        Rule.Missing => "must be specified",
        Rule.Empty => "must be non-empty text",
        Rule.NotOneOf => $"must be one of [{fault.Limit}]",
        Rule.TooLong => $"length must be between 0 and {fault.Limit}",
        Rule.Count => $"size must be between {fault.Limit}",
        Rule.Range => $"must be between {fault.Limit}",
        Rule.Uri => "invalid uri scheme",
        Rule.Colour => "invalid color",
        Rule.Size or Rule.Date => "invalid value",
        Rule.DateOrder => "min must be less than max",
        Rule.NotTogether => "must not be specified",
        Rule.TooBig => "the size of the container is too large",
        Rule.Uneven => "all bubbles must have the same size",
        Rule.WrongKind => $"must be {fault.Limit}",
        Rule.Undeclared or Rule.NotHere or Rule.Reserved => "invalid property",
        _ => throw new InvalidOperationException($"No words for {fault.Rule}."),
    };
}
