using OtopBot.Data;
using OtopBot.Line;

namespace OtopBot.Outbox;

public enum OutboxStatus
{
    Waiting,
    // LINE accepted it: 200, or 409 for a retry key that it had accepted before.
    Sent,
    // LINE may have it and nothing more is tried: a reply whose token is spent (a second copy would be worse), or a push that was
    // withdrawn or became too late meanwhile.
    Assumed,
    Failed,
    // The monthly quota is used up: waits for the next month or the administrator.
    Parked,
    Dropped,
}

// One call to LINE. The body is stored as it will be sent: a retry must repeat it to the byte.
public sealed class OutboxMessage
{
    // The text of a row that holds none any more, and its chat when its person was forgotten.
    public const string NoText = "";
    public const string Nobody = "forgotten";

    public const int TraceParentLength = 55;

    private OutboxMessage()
    {
    }

    private OutboxMessage(string key, string chatId, MessageBatch messages, DateTimeOffset at)
        => (Key, ChatId, Messages, CreatedAt, NextAttemptAt, RetryKey) = (key, chatId, messages.Json, at, at, RetryKeys.Of(key));

    public long Id { get; private set; }

    // Says what this message is, so that the same thing is never queued twice.
    public string Key { get; private set; } = "";

    public string ChatId { get; private set; } = "";

    public string Messages { get; private set; } = "";

    public string? ReplyToken { get; private set; }

    public Guid RetryKey { get; private set; }

    public OutboxStatus Status { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? FirstAttemptAt { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public DateTimeOffset? ClaimedUntil { get; private set; }

    // Who claimed it last, each time under a new name: whoever cannot tell whether its own claim got through knows it by this.
    public Guid? ClaimedBy { get; private set; }

    // An attempt was made and nobody knows whether LINE acted on it.
    public bool OutcomeUnknown { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public string? RequestId { get; private set; }

    // LINE's ids of the messages it accepted, with commas between them.
    public string? SentIds { get; private set; }

    public string? Problem { get; private set; }

    // When an assumed message was offered to the person again.
    public DateTimeOffset? OfferedAgainAt { get; private set; }

    // What it says and to whom goes when nothing more can come of it.
    public bool IsForgottenWhenDone { get; private set; }

    // Every change raises it: of two processes only one can claim the row.
    public int Version { get; private set; }

    // What a push is for; null for a reply, which costs nothing.
    public PushKind? Kind { get; private set; }

    // How many of the month's messages it takes: one for each who gets it.
    public int Price { get; private set; }

    // After this moment it is no longer worth sending; null when it always is.
    public DateTimeOffset? SendBy { get; private set; }

    // What it says is no longer true: it leaves only if LINE has it already.
    public bool IsWithdrawn { get; private set; }

    // The trace of what asked for it (W3C), which sending goes on with.
    public string? TraceParent { get; private set; }

    public bool IsReply => ReplyToken is not null;

    public static OutboxMessage Reply(string key, string chatId, string? replyToken, MessageBatch messages, DateTimeOffset at, string? traceParent = null)
        => new(key, chatId, messages, at) { ReplyToken = replyToken, TraceParent = traceParent ?? TraceThread.Current };

    public static OutboxMessage Push(string key, string chatId, MessageBatch messages, DateTimeOffset at, PushKind kind = PushKind.Notice, int price = 1, DateTimeOffset? sendBy = null, string? traceParent = null)
        => new(key, chatId, messages, at) { Kind = kind, Price = price, SendBy = sendBy, TraceParent = traceParent ?? TraceThread.Current };

    // An attempt was made, or is being made, and LINE's answer to it is not on record.
    public bool MayBeWithLine => OutcomeUnknown || ClaimedUntil is not null;

    // A row that a sender has claimed may be with LINE by now: it is marked, and ends as soon as that is known, or when the sender has died.
    public void Withdraw(DateTimeOffset now, string problem)
    {
        if (Status is not (OutboxStatus.Waiting or OutboxStatus.Parked))
            return;
        if (ClaimedUntil > now)
            (IsWithdrawn, Problem, Version) = (true, problem, Version + 1);
        else
            Abandon(now, problem, MayBeWithLine);
    }

    public void OfferAgain(DateTimeOffset at) => (OfferedAgainAt, Version) = (at, Version + 1);

    // A reply that became a push costs something after all.
    public void Charge(PushKind kind, int price) => (Kind, Price) = (kind, price);

    // On record before the call is made. A claim found here belonged to a process that died before it could tell the outcome.
    public void Claim(DateTimeOffset now, TimeSpan lease, Guid by = default)
    {
        OutcomeUnknown |= ClaimedUntil is not null;
        FirstAttemptAt ??= now;
        Attempts++;
        Change(OutboxStatus.Waiting, Problem);
        (ClaimedUntil, ClaimedBy) = (now + lease, by);
    }

    // That claim is on record and nothing has come of it yet.
    public bool IsClaimed(Guid by) => Status is OutboxStatus.Waiting && ClaimedBy == by && ClaimedUntil is not null;

    // What came of that claim is on record: only a record lets go of a claim and leaves its name.
    public bool IsSettled(Guid by) => ClaimedBy == by && ClaimedUntil is null;

    // What was delivered is in the chat: nothing needs its text here, and it may name people.
    public void Accept(DateTimeOffset now, string? requestId, IEnumerable<string> sentIds)
    {
        (DoneAt, RequestId, SentIds, Messages) = (now, requestId, string.Join(',', sentIds), NoText);
        Change(OutboxStatus.Sent, null);
        Done();
    }

    public void Assume(DateTimeOffset now, string problem) => Finish(OutboxStatus.Assumed, now, problem);

    public void Fail(DateTimeOffset now, string problem) => Finish(OutboxStatus.Failed, now, problem);

    // Nothing more is tried. Only what LINE certainly does not have counts as dropped.
    public void Abandon(DateTimeOffset now, string problem, bool mayHaveArrived)
    {
        OutcomeUnknown = mayHaveArrived;
        Finish(mayHaveArrived ? OutboxStatus.Assumed : OutboxStatus.Dropped, now, problem);
    }

    // The token was refused before LINE can have used it. The retry key is fresh: it never travels with a reply.
    public void PushInstead(DateTimeOffset now, string problem)
    {
        (ReplyToken, FirstAttemptAt, NextAttemptAt) = (null, null, now);
        Change(OutboxStatus.Waiting, problem);
    }

    public void Postpone(DateTimeOffset until, string problem, bool outcomeUnknown)
    {
        OutcomeUnknown |= outcomeUnknown;
        NextAttemptAt = until;
        Change(OutboxStatus.Waiting, problem);
    }

    // LINE certainly did not take it, so its retry key is still unused and the hours of its life have not begun to count.
    public void PostponeUntried(DateTimeOffset until, string problem)
    {
        if (!OutcomeUnknown)
            FirstAttemptAt = null;
        Postpone(until, problem, outcomeUnknown: false);
    }

    public void Park(DateTimeOffset until, string problem)
    {
        NextAttemptAt = until;
        Change(OutboxStatus.Parked, problem);
    }

    public void Release(DateTimeOffset now)
    {
        if (Status is not OutboxStatus.Parked)
            throw new InvalidOperationException($"Outbox row {Id} is not parked.");
        PostponeUntried(now, Problem ?? "");
    }

    // It came back with a copy of the database. What was due since the copy was made may have been tried, and perhaps for the first time then.
    public void ComeBack(DateTimeOffset now)
    {
        if (Status is not (OutboxStatus.Waiting or OutboxStatus.Parked) || NextAttemptAt > now)
            return;
        FirstAttemptAt ??= NextAttemptAt;
        (OutcomeUnknown, Version) = (true, Version + 1);
    }

    public void ForgetWhenDone()
    {
        (IsForgottenWhenDone, Version) = (true, Version + 1);
        Done();
    }

    // Its person is forgotten: what has not been sent yet never is.
    public void Forget(DateTimeOffset now)
    {
        if (Status is OutboxStatus.Waiting or OutboxStatus.Parked)
            Finish(OutboxStatus.Dropped, now, "Withdrawn: its person was forgotten.");
        ForgetWhenDone();
    }

    // What it said must not be kept. A call that was tried is never repeated with another body: it counts as assumed, and is offered again.
    public void Replace(MessageBatch messages, DateTimeOffset now)
    {
        if (Status is OutboxStatus.Waiting or OutboxStatus.Parked && FirstAttemptAt is not null)
            Assume(now, "Withdrawn: somebody in it was forgotten.");
        (Messages, Version) = (IsForgottenWhenDone && DoneAt is not null ? NoText : messages.Json, Version + 1);
    }

    private void Finish(OutboxStatus status, DateTimeOffset now, string problem)
    {
        DoneAt = now;
        Change(status, problem);
        Done();
    }

    private void Done()
    {
        if (IsForgottenWhenDone && DoneAt is not null)
            (ChatId, Messages, ReplyToken) = (Nobody, NoText, null);
    }

    private void Change(OutboxStatus status, string? problem)
        => (Status, Problem, ClaimedUntil, Version) = (status, problem, null, Version + 1);
}
