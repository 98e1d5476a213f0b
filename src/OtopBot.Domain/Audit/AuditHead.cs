namespace OtopBot.Domain.Audit;

/// <summary>The newest entry of a chain: written down elsewhere, it proves later that nothing before it was changed.</summary>
/// <param name="Sequence">Number of the entry; 0 before the first.</param>
/// <param name="Hash">Its hash, 64 hexadecimal digits.</param>
public sealed record AuditHead(long Sequence, string Hash)
{
    /// <summary>What the first entry names as its previous one.</summary>
    public static AuditHead Start { get; } = new(0, new string('0', AuditHash.Length));

    public override string ToString() => $"{Hash}@{Sequence}";
}
