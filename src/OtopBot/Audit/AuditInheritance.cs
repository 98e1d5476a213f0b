using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OtopBot.Data;
using OtopBot.Domain.Audit;

namespace OtopBot.Audit;

// Records of a release that kept no audit: each gets one entry before the first one that is made, so that the chain speaks of all there is.
public static class AuditInheritance
{
    // Records without a single entry. Whoever emptied the audit would have it written anew if every start took them over.
    public static async Task<bool> IsOwedAsync(OtopDbContext db, CancellationToken ct)
        => !await db.Set<AuditEntry>().AnyAsync(ct) && (await db.Campaigns.IgnoreAutoIncludes().AnyAsync(ct) || await db.People.AnyAsync(ct) || await db.Posts.AnyAsync(ct));

    public static async Task<int> RunAsync(OtopDbContext db, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.Set<AuditEntry>().AnyAsync(ct))
            return 0;

        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => TakeOverAsync(db, at, ct));
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // Another process that started at the same moment was first.
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static async Task<int> TakeOverAsync(OtopDbContext db, DateTimeOffset at, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Whoever waited for the other's transaction finds the work done.
        if (await db.Set<AuditEntry>().AnyAsync(ct))
            return 0;

        foreach (var record in AuditedRecords.All)
            await record.LoadAsync(db, ct);
        var names = await AuditNames.LoadAsync(db, ct);
        var drafts = AuditedRecords.All.SelectMany(record => Of(db, record)).Select(entry => new AuditedChange(entry, EntityState.Added, [])
            .Draft(names, at, AuditCause.Start.Id, AuditView.System, inherited: true)).ToList();
        await AuditWriter.WriteAsync(db, drafts, ct);
        await transaction.CommitAsync(ct);
        return drafts.Count;
    }

    private static List<EntityEntry> Of(OtopDbContext db, AuditedRecord record)
        => [.. db.ChangeTracker.Entries().Where(e => e.Metadata.ClrType == record.Type).OrderBy(e => (int)e.Property("Id").CurrentValue!)];
}
