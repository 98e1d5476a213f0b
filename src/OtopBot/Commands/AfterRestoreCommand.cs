using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Outbox;

namespace OtopBot.Commands;

// Run once on a database that came back from a copy, before the bot starts: what waited to be sent when the copy was made may have
// been sent since.
public sealed class AfterRestoreCommand(TimeProvider clock) : Command
{
    public override string Name => "after-restore";

    public override bool Writes => true;

    public override async Task<int> RunAsync(OtopDbContext db, CommandWords words, TextWriter output, CancellationToken ct)
    {
        if (words.Plain is not [])
            return await CommandLine.RefuseAsync(output, CommandView.Usage);

        var now = clock.GetUtcNow();
        var rows = await db.Set<OutboxMessage>().Known().Where(m => m.Status == OutboxStatus.Waiting || m.Status == OutboxStatus.Parked).ToListAsync(ct);
        foreach (var row in rows)
            row.ComeBack(now);
        await db.SaveChangesAsync(ct);
        await output.WriteLineAsync(RestoreView.Settled(rows.Count(r => r.OutcomeUnknown)));
        return Good;
    }
}
