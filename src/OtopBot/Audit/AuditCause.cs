namespace OtopBot.Audit;

// Why something is saved: an event of a chat and who sent it, or what the bot does by itself: its start, a job, a command.
public sealed record AuditCause(string Id, string? LineUserId)
{
    public bool IsOwn { get; private init; }

    public static AuditCause Start { get; } = Own("start");

    public static AuditCause Own(string name) => new(name, null) { IsOwn = true };

    public static AuditCause Event(string eventId, string? lineUserId) => new(eventId, lineUserId);
}
