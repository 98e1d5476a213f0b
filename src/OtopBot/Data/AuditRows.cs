using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Audit;

namespace OtopBot.Data;

// The rows of the audit's table, written past the context and read in pieces.
public static class AuditRows
{
    // Where a question may be repeated its whole answer is held in memory: so much of it at once.
    public const int Page = 1000;

    public static Task InsertAsync(OtopDbContext db, AuditEntry entry, CancellationToken ct)
        => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO Audit (Sequence, At, Kind, ProvinceCode, Subject, Cause, Actor, Sentence, Facts, Previous, Hash)
            VALUES ({entry.Sequence}, {entry.At.UtcDateTime}, {entry.Kind}, {entry.ProvinceCode}, {entry.Subject}, {entry.Cause},
                {entry.Actor}, {entry.Sentence}, {entry.Facts}, {entry.Previous}, {entry.Hash})
            """,
            ct);

    // From the oldest to the newest.
    public static async IAsyncEnumerable<AuditEntry> ReadAsync(IQueryable<AuditEntry> entries, [EnumeratorCancellation] CancellationToken ct)
    {
        long? last = null;
        for (var read = Page; read == Page;)
        {
            read = 0;
            var left = last is { } known ? entries.Where(e => e.Sequence > known) : entries;
            await foreach (var entry in left.AsNoTracking().OrderBy(e => e.Sequence).Take(Page).AsAsyncEnumerable().WithCancellation(ct))
            {
                (last, read) = (entry.Sequence, read + 1);
                yield return entry;
            }
        }
    }
}
