using OtopBot.Domain.People;

namespace OtopBot.Domain.Certifications;

/// <summary>That a certification was taken back before the lock: by whom, when and why (C6).</summary>
public sealed class Withdrawal
{
    private Withdrawal()
    {
    }

    public Withdrawal(Signatory by, DateTimeOffset at, string? reason, string eventId) => (By, At, Reason, SourceEventId) = (by, at, reason, eventId);

    public Signatory By { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    /// <summary>Null when the office asks for none.</summary>
    public string? Reason { get; private set; }

    /// <summary>LINE's id of the event that confirmed it.</summary>
    public string SourceEventId { get; private set; } = "";
}
