namespace OtopBot.Domain.Audit;

/// <summary>What is wrong with the audit or with a record it speaks of.</summary>
public enum AuditFault
{
    /// <summary>The entry of this number is not there, but a later one is.</summary>
    Missing,

    /// <summary>The entry does not follow the one before: one was inserted, exchanged or taken out.</summary>
    Severed,

    /// <summary>What the entry says was changed after it was written.</summary>
    Altered,

    /// <summary>The entry cannot be read at all.</summary>
    Unreadable,

    /// <summary>The head that was written down earlier is not in the chain: its end was cut off, or all of it was written anew.</summary>
    HeadNotFound,

    /// <summary>A record is there that no entry speaks of.</summary>
    Unrecorded,

    /// <summary>A record is not what its newest entry says.</summary>
    RecordDiffers,

    /// <summary>A record is gone that its newest entry holds.</summary>
    RecordGone,

    /// <summary>Records of a kind cannot be read at all.</summary>
    RecordUnreadable,
}

/// <summary>One place where the audit is broken.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Sequence">Number of the entry; 0 when no entry is meant.</param>
/// <param name="Subject">The kind and key of the record, empty when none is meant.</param>
public sealed record AuditBreak(AuditFault Fault, long Sequence, string Subject);
