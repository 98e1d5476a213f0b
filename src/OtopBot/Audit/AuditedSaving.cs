using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Audit;

// The one place where changes of the domain are saved: with what the audit says of them, in one transaction or not at all.
public static class AuditedSaving
{
    // False, and nothing saved, when the last look inside the transaction says that somebody else goes first.
    public static async Task<bool> CommitAsync(OtopDbContext db, AuditCause cause, DateTimeOffset at, CancellationToken ct, Func<Task<bool>>? yields = null)
    {
        var saved = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            // Changes stay pending until the commit is certain: a repetition meets the version columns, never an empty context.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
            if (yields is not null && await yields())
                return false;

            // Last, so that the end of the chain, which all others wait for, is held as shortly as can be.
            await AuditWriter.AppendAsync(db, cause, at, ct);
            await transaction.CommitAsync(ct);
            return true;
        });
        if (saved)
            db.ChangeTracker.AcceptAllChanges();
        return saved;
    }
}
