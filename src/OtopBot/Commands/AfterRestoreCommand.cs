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

        await output.WriteLineAsync(RestoreView.Settled(await CameBack.SettleAsync(db, clock.GetUtcNow(), ct)));
        return Good;
    }
}
