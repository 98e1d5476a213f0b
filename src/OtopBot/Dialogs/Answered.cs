using OtopBot.Line.Messages;

namespace OtopBot.Dialogs;

// What the router makes of one event: what to say here and what to tell elsewhere.
public sealed record Answered(IReadOnlyList<LineMessage> Say)
{
    public static readonly Answered Silence = new([]);

    public IReadOnlyList<Notice> Notices { get; init; } = [];

    // A stored reply to be said again, to the byte.
    public string? Replay { get; init; }

    // The chat and its drafts go with this answer.
    public bool Forgets { get; init; }

    public Answered(params LineMessage[] say) : this((IReadOnlyList<LineMessage>)say)
    {
    }
}
