using OtopBot.Line.Messages;

namespace OtopBot.Dialogs;

// A dialog's memory between messages; each dialog has its own record with a named step.
public abstract record DialogState;

// Something to tell another chat; the key makes it unique for ever.
public sealed record Notice(string Key, string ChatId, IReadOnlyList<LineMessage> Messages);

// What a dialog decides: the state to remember (null ends it) and what to say. It sends nothing itself.
public sealed record Turn(DialogState? Next, IReadOnlyList<LineMessage> Say)
{
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    // Followed by the menu of this scene: what somebody may do may just have changed.
    public Scene? MenuOf { get; init; }

    // The chat is forgotten: no draft and no conversation stays, and of what is said only what is still to be delivered.
    public bool Forgets { get; init; }

    // The person gave up what was going on; the words for it are the same as after "ยกเลิก".
    public bool GivesUp { get; init; }

    public static Turn Stay(DialogState state, params IReadOnlyList<LineMessage> say) => new(state, say);

    public static Turn End(params IReadOnlyList<LineMessage> say) => new(null, say);

    public static Turn GiveUp() => Silence with { GivesUp = true };

    public static readonly Turn Silence = new(null, []);
}
