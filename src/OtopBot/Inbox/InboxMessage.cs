using OtopBot.Line.Webhook;

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
    public const int MessageIdLength = 64;
    public const int TraceParentLength = 55;

    // LINE delivers again for a time that it does not tell. What is older than this is no delivery: somebody plays an old body again, whose id may be forgotten.
    public const int DaysOfDelivery = 31;

    // The chat of rows whose person was forgotten.
    public const string Nobody = "forgotten";

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

    // LINE's id of the message that was sent, edited or, when TakesBack, taken back.
    public string? MessageId { get; private set; }

    public bool TakesBack { get; private set; }

    // When its person took the message back: what it held is gone.
    public DateTimeOffset? TakenBackAt { get; private set; }

    // When what it held was erased, for whatever reason; ids, times and status stay.
    public DateTimeOffset? ErasedAt { get; private set; }

    // The trace of the request that brought it (W3C), which handling goes on with, in whatever process.
    public string? TraceParent { get; private set; }

    public static InboxMessage Of(LineEvent happened, string chatId, DateTimeOffset receivedAt, string? traceParent = null)
        => new(happened.WebhookEventId, chatId, happened.Timestamp, receivedAt, happened.Raw)
        {
            TraceParent = traceParent,
            MessageId = MessageOf(happened) is { Length: > 0 and <= MessageIdLength } id ? id : null,
            TakesBack = happened is UnsendEvent,
        };

    // Raw and problem are for the administrator; its key never takes that of a good event.
    public static InboxMessage Bad(string eventId, string chatId, DateTimeOffset receivedAt, string raw, string problem, string? traceParent = null)
        => new(eventId, chatId, receivedAt, receivedAt, raw) { Status = InboxStatus.Ignored, HandledAt = receivedAt, Problem = problem, TraceParent = traceParent };

    public void Handle(DateTimeOffset at) => (Status, HandledAt) = (InboxStatus.Handled, at);

    public void Attempt(string problem) => (Attempts, Problem) = (Attempts + 1, problem);

    public void Fail(DateTimeOffset at) => (Status, HandledAt) = (InboxStatus.Failed, at);

    public void TakeBack(DateTimeOffset at)
    {
        TakenBackAt ??= at;
        Erase(at);
    }

    public void Erase(DateTimeOffset at) => (Raw, Problem, ErasedAt) = ("", null, ErasedAt ?? at);

    public void Forget(DateTimeOffset at)
    {
        ChatId = Nobody;
        Erase(at);
    }

    private static string? MessageOf(LineEvent happened) => happened switch
    {
        MessageEvent message => message.Message.Id,
        MessageEditedEvent edited => edited.Message.Id,
        UnsendEvent unsend => unsend.MessageId,
        _ => null,
    };
}
