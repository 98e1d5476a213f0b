using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Outbox;

// What waits in a database that came back from a copy.
public static class CameBack
{
    // How many may have been sent since the copy was made.
    public static async Task<int> SettleAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.Set<OutboxMessage>().Known().Where(m => m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Parked).ToListAsync(ct);
        foreach (var row in rows)
            row.ComeBack(now);
        await db.SaveChangesAsync(ct);
        return rows.Count(r => r.OutcomeUnknown);
    }
}
