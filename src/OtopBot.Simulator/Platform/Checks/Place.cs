namespace OtopBot.Simulator.Platform.Checks;

// A spot in the body as LINE names it: "messages[0].text" in messages, "/body/contents/0/text" inside Flex.
public readonly record struct Place(int Message, string Path, bool InFlex)
{
    public static Place Of(string property) => new(-1, property, false);

    public static Place OfMessage(int index) => new(index, $"messages[{index}]", false);

    public Place Property(string name) => this with { Path = InFlex ? $"{Path}/{name}" : Path.Length == 0 ? name : $"{Path}.{name}" };

    public Place Item(int index) => this with { Path = InFlex ? $"{Path}/{index}" : $"{Path}[{index}]" };

    public Place Flex() => new(Message, "", true);

    public override string ToString() => Path.Length == 0 ? "/" : Path;
}
