namespace OtopBot.Domain.Audit;

/// <summary>One change of an official record, in its place in the chain. It is written once, then neither changed nor deleted.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    /// <summary>From 1, without a gap.</summary>
    public long Sequence { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Kind { get; private set; } = "";

    public string ProvinceCode { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public string Cause { get; private set; } = "";

    public string Actor { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public string Facts { get; private set; } = "";

    /// <summary>Hash of the entry before; zeros for the first.</summary>
    public string Previous { get; private set; } = "";

    /// <summary>Hash over everything above, see <see cref="AuditHash"/>.</summary>
    public string Hash { get; private set; } = "";

    public AuditHead Head => new(Sequence, Hash);

    /// <summary>The entry that follows the head.</summary>
    public static AuditEntry After(AuditHead head, AuditDraft draft)
    {
        var entry = new AuditEntry
        {
            Sequence = head.Sequence + 1,
            At = draft.At.ToUniversalTime(),
            Kind = draft.Kind,
            ProvinceCode = draft.ProvinceCode,
            Subject = draft.Subject,
            Cause = draft.Cause,
            Actor = draft.Actor,
            Sentence = draft.Sentence,
            Facts = draft.Facts,
            Previous = head.Hash,
        };
        entry.Hash = AuditHash.Of(entry);
        return entry;
    }
}
