namespace OtopBot.Inbox;

public enum InboxStatus
{
    Waiting,
    Handled,
    // A bad element of a good body: kept raw for the administrator, never handled.
    Ignored,
    Failed,
}

// One event of one webhook, stored before LINE gets its 200.
public sealed class InboxMessage
{
    public const int EventIdLength = 100;
    public const int ChatIdLength = 64;

    private InboxMessage()
    {
    }

    public InboxMessage(string eventId, string chatId, DateTimeOffset at, DateTimeOffset receivedAt, string raw)
        => (EventId, ChatId, At, ReceivedAt, Raw) = (eventId, chatId, at, receivedAt, raw);

    public long Id { get; private set; }

    public string EventId { get; private set; } = "";

    // Events without a chat share the empty one: they are handled too, in order.
    public string ChatId { get; private set; } = "";

    // When it happened at LINE: events of a chat are handled in this order, whatever order they came in.
    public DateTimeOffset At { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public string Raw { get; private set; } = "";

    public InboxStatus Status { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? HandledAt { get; private set; }

    public string? Problem { get; private set; }

    // Raw and problem are for the administrator; its key never takes that of a good event.
    public static InboxMessage Bad(string eventId, string chatId, DateTimeOffset receivedAt, string raw, string problem)
        => new(eventId, chatId, receivedAt, receivedAt, raw) { Status = InboxStatus.Ignored, HandledAt = receivedAt, Problem = problem };

    public void Handle(DateTimeOffset at) => (Status, HandledAt) = (InboxStatus.Handled, at);

    public void Attempt(string problem) => (Attempts, Problem) = (Attempts + 1, problem);

    public void Fail(DateTimeOffset at) => (Status, HandledAt) = (InboxStatus.Failed, at);
}
