namespace OtopBot.Dialogs;

// What the bot remembers of a chat: a draft for each dialog begun, and which of them is being talked about.
public sealed class Conversation
{
    private Conversation()
    {
    }

    public Conversation(string chatId) => ChatId = chatId;

    public string ChatId { get; private set; } = "";

    public string? Active { get; private set; }

    // JSON: { dialog: { schema, state } }
    public string Drafts { get; private set; } = "{}";

    public DateTimeOffset UpdatedAt { get; private set; }

    // When the person last gave something up: a "ยืนยัน" after it does not speak of what was saved before.
    public DateTimeOffset? GaveUpAt { get; private set; }

    // Every event of the chat raises it: of two processes with the same event one fails here and looks again.
    public int Version { get; private set; }

    public void Remember(string? active, string drafts, DateTimeOffset at)
        => (Active, Drafts, UpdatedAt, Version) = (active, drafts, at, Version + 1);

    public void GiveUp(DateTimeOffset at) => GaveUpAt = at;
}
