using OtopBot.Line;

namespace OtopBot.Outbox;

public enum OutboxStatus
{
    Waiting,
    // LINE accepted it: 200, or 409 for a retry key that it had accepted before.
    Sent,
    // A reply whose outcome is unknown and whose token is spent: counted, never pushed (a second copy would be worse).
    Assumed,
    Failed,
    // The monthly quota is used up: waits for the next month or the administrator.
    Parked,
    Dropped,
}

// One call to LINE. The body is stored as it will be sent: a retry must repeat it to the byte.
public sealed class OutboxMessage
{
    private OutboxMessage()
    {
    }

    private OutboxMessage(string key, string chatId, MessageBatch messages, DateTimeOffset at)
        => (Key, ChatId, Messages, CreatedAt, NextAttemptAt) = (key, chatId, messages.Json, at, at);

    public long Id { get; private set; }

    // Says what this message is, so that the same thing is never queued twice.
    public string Key { get; private set; } = "";

    public string ChatId { get; private set; } = "";

    public string Messages { get; private set; } = "";

    public string? ReplyToken { get; private set; }

    public Guid RetryKey { get; private set; } = Guid.NewGuid();

    public OutboxStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? FirstAttemptAt { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public DateTimeOffset? ClaimedUntil { get; private set; }

    // An attempt was made and nobody knows whether LINE acted on it.
    public bool OutcomeUnknown { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public string? RequestId { get; private set; }

    public string? Problem { get; private set; }

    // When an assumed message was offered to the person again.
    public DateTimeOffset? OfferedAgainAt { get; private set; }

    public int Version { get; private set; }

    public static OutboxMessage Reply(string key, string chatId, string? replyToken, MessageBatch messages, DateTimeOffset at)
        => new(key, chatId, messages, at) { ReplyToken = replyToken };

    public static OutboxMessage Push(string key, string chatId, MessageBatch messages, DateTimeOffset at) => new(key, chatId, messages, at);

    public void OfferAgain(DateTimeOffset at) => (OfferedAgainAt, Version) = (at, Version + 1);
}
