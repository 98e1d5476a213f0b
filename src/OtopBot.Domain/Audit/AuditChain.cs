namespace OtopBot.Domain.Audit;

/// <summary>Walks a chain from its first entry to its last and finds the first place that does not hold.</summary>
/// <param name="expectedHash">Hash of an earlier head that must be in the chain, if one was written down.</param>
/// <param name="expectedSequence">Its number, if that was written down too.</param>
public sealed class AuditChain(string? expectedHash = null, long? expectedSequence = null)
{
    private bool _met = expectedHash is null;

    public AuditHead Head { get; private set; } = AuditHead.Start;

    /// <summary>Takes the next entry; null when it holds.</summary>
    public AuditBreak? Take(AuditEntry entry)
    {
        if (entry.Sequence != Head.Sequence + 1)
            return new(AuditFault.Missing, Head.Sequence + 1, "");
        if (entry.Previous != Head.Hash)
            return new(AuditFault.Severed, entry.Sequence, entry.Subject);
        if (AuditHash.Of(entry) != entry.Hash)
            return new(AuditFault.Altered, entry.Sequence, entry.Subject);

        Head = entry.Head;
        _met |= Head.Hash == expectedHash && (expectedSequence ?? Head.Sequence) == Head.Sequence;
        return null;
    }

    /// <summary>What only the end can tell; null when the expected head was met.</summary>
    public AuditBreak? End() => _met ? null : new(AuditFault.HeadNotFound, expectedSequence ?? 0, "");
}
