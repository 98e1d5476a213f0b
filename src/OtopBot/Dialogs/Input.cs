using OtopBot.Views;

namespace OtopBot.Dialogs;

// What happened in a chat, in the bot's own terms. Nobody beyond this point sees LINE's event types.
public abstract record Input;

// A person wrote something. In a group, Addressed tells whether the bot was spoken to; the address itself is cut from Text.
public sealed record Said(string Text, bool Addressed) : Input
{
    // LINE's id of the message, by which it may be taken back.
    public string? MessageId { get; init; }
}

// A person tapped a button of ours, perhaps weeks after it was sent.
public sealed record Chose(ButtonCode Code) : Input;

public enum SentKind
{
    Sticker,
    Picture,
    Video,
    Voice,
    File,
    Location,
    Other,
}

public sealed record Sent(SentKind Kind) : Input;

public sealed record Edited(string Text) : Input;

public sealed record TookBack(string MessageId) : Input;

public sealed record Followed(bool Again) : Input;

public sealed record Unfollowed : Input;

public sealed record BotJoined : Input;

public sealed record BotLeft : Input;

public sealed record MembersChanged : Input;

// Something LINE reports that the bot has no use for.
public sealed record Unheard : Input;
