using System.Security.Cryptography;
using System.Text;
using OtopBot.Data;
using OtopBot.Domain.Audit;

namespace OtopBot.Audit;

// What a look at the whole audit has found; the first break is where the reader should begin.
public sealed record AuditVerdict(AuditHead Head, IReadOnlyList<AuditBreak> Breaks)
{
    public bool Holds => Breaks.Count == 0;
}

// Walks the chain, then holds every record against its newest entry. Of each entry only what that takes is kept.
public sealed class AuditVerification(OtopDbContext db, string? expectedHash = null, long? expectedSequence = null)
{
    private const int Handful = 20;
    private const int Looks = 5;

    private readonly record struct Newest(long Sequence, bool Deleted, string Digest);

    public async Task<AuditVerdict> RunAsync(CancellationToken ct)
    {
        for (var look = 1; ; look++)
        {
            var verdict = await ReadSnapshot.ReadAsync(db, () => LookAsync(ct), ct);
            db.ChangeTracker.Clear();

            // Without a snapshot something may have been saved between chain and records.
            if (verdict.Holds || look == Looks || verdict.Breaks[0].Fault < AuditFault.Unrecorded || await AuditWriter.HeadAsync(db, ct) == verdict.Head)
                return verdict;
        }
    }

    private async Task<AuditVerdict> LookAsync(CancellationToken ct)
    {
        var chain = new AuditChain(expectedHash, expectedSequence);
        var newest = new Dictionary<string, Newest>();
        if (await WalkAsync(chain, newest, ct) is { } broken)
            return new(chain.Head, [broken]);

        var names = await AuditNames.LoadAsync(db, ct);
        var breaks = new List<AuditBreak>();
        foreach (var record in AuditedRecords.All)
            breaks.AddRange(await CompareAsync(record, names, newest, ct));
        breaks.AddRange(newest.Where(n => IsGone(n.Key, n.Value)).Select(n => new AuditBreak(AuditFault.RecordGone, n.Value.Sequence, n.Key)));
        return new(chain.Head, [.. breaks.OrderBy(b => b.Sequence).Take(Handful)]);
    }

    private async Task<AuditBreak?> WalkAsync(AuditChain chain, Dictionary<string, Newest> newest, CancellationToken ct)
    {
        try
        {
            await foreach (var entry in AuditRows.ReadAsync(db.Set<AuditEntry>(), ct))
            {
                if (chain.Take(entry) is { } broken)
                    return broken;
                var (record, verb) = entry.Kind.Split('.', 2) is [var kind, var done] ? (kind, done) : (entry.Kind, "");
                newest[$"{record} {entry.Subject}"] = new(entry.Sequence, verb == AuditedChange.Deleted, Digest(entry.Facts));
            }
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            return new(AuditFault.Unreadable, chain.Head.Sequence + 1, "");
        }

        return chain.End();
    }

    // What is compared is taken out, so that in the end only what has no record is left.
    private async Task<IReadOnlyList<AuditBreak>> CompareAsync(AuditedRecord record, AuditNames names, Dictionary<string, Newest> newest, CancellationToken ct)
    {
        var breaks = new List<AuditBreak>();
        try
        {
            await record.LoadAsync(db, ct);
            foreach (var row in db.ChangeTracker.Entries().Where(e => e.Metadata.ClrType == record.Type).ToList())
            {
                var state = record.State(row, names);
                var key = $"{record.Name} {state.Subject}";
                if (!newest.Remove(key, out var known))
                    breaks.Add(new(AuditFault.Unrecorded, 0, key));
                else if (known.Deleted || known.Digest != Digest(state.Facts))
                    breaks.Add(new(AuditFault.RecordDiffers, known.Sequence, key));
            }
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            breaks.Add(new(AuditFault.RecordUnreadable, 0, record.Name));
        }

        return breaks;
    }

    // Of a kind that is no longer known nothing can be said; an official record is never deleted, whatever an entry says.
    private static bool IsGone(string key, Newest newest)
    {
        var record = AuditedRecords.All.FirstOrDefault(r => r.Name == key.Split(' ')[0]);
        return record is not null && (!newest.Deleted || record.IsOfficial);
    }

    private static string Digest(string facts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)));

    // Somebody wrote into a column what cannot be there.
    private static bool IsUnreadable(Exception problem)
        => problem is FormatException or InvalidCastException or OverflowException or ArgumentException or KeyNotFoundException or InvalidOperationException;
}
