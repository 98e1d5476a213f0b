using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.People;

namespace OtopBot.Menus;

// Four figures that only ever grow: as long as they stay, nobody's menu can have changed.
public sealed record PeopleMark(int People, long Changes, int Begun, int Ended)
{
    public static async Task<PeopleMark> ReadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
        => new(
            await db.People.CountAsync(ct),
            await db.People.SumAsync(p => (long)p.Version, ct),
            await db.Set<Holding>().CountAsync(h => h.From <= now, ct),
            await db.Set<Holding>().CountAsync(h => h.Until <= now, ct));
}
