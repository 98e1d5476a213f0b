namespace OtopBot.Simulator.Control;

public sealed record SentAbout(string? District, string? Name, string? Thing, string Step, DateTimeOffset PlannedFor);

// One push of the clock as the control interface tells it. Kind is null when it was left out before there was a message.
public sealed record SentPush(DateTimeOffset At, DateTimeOffset QueuedAt, string? Kind, string ChatId, string? To, string Status, int Price, string Key)
{
    public DateTimeOffset? PlannedFor { get; init; }

    public string Step { get; init; } = "";

    public IReadOnlyList<object> About { get; init; } = [];

    public string? Problem { get; init; }

    public bool CaughtUp { get; init; }

    // The messages in the chat that came of it.
    public IReadOnlyList<string> MessageIds { get; init; } = [];
}
