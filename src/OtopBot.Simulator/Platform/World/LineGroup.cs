namespace OtopBot.Simulator.Platform.World;

public sealed class LineGroup
{
    public required string GroupId { get; init; }

    public required string Name { get; set; }

    public List<string> Members { get; init; } = [];

    public bool BotIn { get; set; } = true;
}
