using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.People;

namespace OtopBot.Audit;

// Puts entries at the end of the chain, inside the caller's transaction.
public static class AuditWriter
{
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
        {
            var entry = AuditEntry.After(head, draft);
            head = entry.Head;
            try
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO Audit (Sequence, At, Kind, ProvinceCode, Subject, Cause, Actor, Sentence, Facts, Previous, Hash)
                    VALUES ({entry.Sequence}, {entry.At.UtcDateTime}, {entry.Kind}, {entry.ProvinceCode}, {entry.Subject}, {entry.Cause},
                        {entry.Actor}, {entry.Sentence}, {entry.Facts}, {entry.Previous}, {entry.Hash})
                    """,
                    ct);
            }
            catch (DbException problem)
            {
                // As the context says it: whoever saves knows what a collision is.
                throw new DbUpdateException("The audit did not take an entry.", problem);
            }
        }
    }

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
