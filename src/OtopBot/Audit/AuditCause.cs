namespace OtopBot.Audit;

// Why something is saved: an event of a chat and who sent it, or the bot's own start.
public sealed record AuditCause(string Id, string? LineUserId)
{
    public static AuditCause Start { get; } = new("start", null);

    public static AuditCause Event(string eventId, string? lineUserId) => new(eventId, lineUserId);
}
