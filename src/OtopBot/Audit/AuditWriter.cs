using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.People;

namespace OtopBot.Audit;

// Puts entries at the end of the chain, inside the caller's transaction.
public static class AuditWriter
{
    private const int Attempts = 50;

    public static async Task AppendAsync(OtopDbContext db, AuditCause cause, DateTimeOffset at, CancellationToken ct)
    {
        var changes = AuditedChange.In(db);
        if (changes.Count == 0)
            return;

        var actor = await ActorAsync(db, cause, ct);
        var names = await AuditNames.ForAsync(db, [.. changes.Select(c => c.Entry), .. Posts(actor)], ct);
        var words = ActorWords(actor, cause, names, at);
        await WriteAsync(db, changes.Select(c => c.Draft(names, at, cause.Id, words)), ct);
    }

    public static async Task<AuditHead> HeadAsync(OtopDbContext db, CancellationToken ct)
        => await db.Set<AuditEntry>().OrderByDescending(e => e.Sequence).Select(e => new AuditHead(e.Sequence, e.Hash)).FirstOrDefaultAsync(ct) ?? AuditHead.Start;

    // Not through the context: it still holds the changes that these entries speak of, as pending, in case all must be repeated.
    public static async Task WriteAsync(OtopDbContext db, IEnumerable<AuditDraft> drafts, CancellationToken ct)
    {
        var head = await HeadAsync(db, ct);
        foreach (var draft in drafts)
            head = await PutAsync(db, head, draft, ct);
    }

    // Of two who append at once the later one is told so when the other has committed: it goes behind it, and what it speaks of need not
    // be thought about again. A SQLite file has one writer at a time, so there it does not happen.
    private static async Task<AuditHead> PutAsync(OtopDbContext db, AuditHead head, AuditDraft draft, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var entry = AuditEntry.After(head, draft);
            try
            {
                await AuditRows.InsertAsync(db, entry, ct);
                return entry.Head;
            }
            catch (DbException problem) when (attempt < Attempts && UniqueViolation.Is(problem) && IsOpen(db))
            {
                head = await HeadAsync(db, ct);
            }
            catch (DbException problem)
            {
                // As the context says it: whoever saves knows what a collision is.
                throw new DbUpdateException("The audit did not take an entry.", problem);
            }
        }
    }

    // A server may be told to end a transaction at its first refusal.
    private static bool IsOpen(OtopDbContext db) => db.Database.CurrentTransaction?.GetDbTransaction().Connection is not null;

    private static async Task<EntityEntry<Person>?> ActorAsync(OtopDbContext db, AuditCause cause, CancellationToken ct)
    {
        if (cause.LineUserId is not { } user)
            return null;
        // Somebody who takes the account away in this very event did it all the same.
        var known = db.ChangeTracker.Entries<Person>().FirstOrDefault(p => p.Entity.LineUserId == user || p.Property(x => x.LineUserId).OriginalValue == user);
        return known ?? (await db.People.FirstOrDefaultAsync(p => p.LineUserId == user, ct) is { } stored ? db.Entry(stored) : null);
    }

    private static IEnumerable<EntityEntry> Posts(EntityEntry<Person>? actor)
        => actor is null ? [] : actor.Entity.Holdings.Select(h => (EntityEntry)actor.Context.Entry(h.Post));

    private static string ActorWords(EntityEntry<Person>? actor, AuditCause cause, AuditNames names, DateTimeOffset at)
        => actor is not null ? AuditView.Actor(actor.Property(p => p.Id).CurrentValue, actor.Entity.PostsAt(at), names)
            : cause.IsOwn ? AuditView.System
            : AuditView.Nobody;
}
