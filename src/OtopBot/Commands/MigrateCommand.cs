using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;

namespace OtopBot.Commands;

// Makes the tables of the scheduled jobs where they are missing; false when that failed.
public delegate Task<bool> MakeJobTables(OtopDbContext db, CancellationToken ct);

// Brings the tables up to date and ends: for a job or a script that runs before the new processes start. Of several at once one works
// and the others wait.
public sealed class MigrateCommand(MakeJobTables makeJobTables) : Command
{
    public override string Name => "migrate";

    public override bool Writes => true;

    public override bool MakesTables => true;

    public override async Task<int> RunAsync(OtopDbContext db, CommandWords words, TextWriter output, CancellationToken ct)
    {
        if (words.Plain is not [])
            return await CommandLine.RefuseAsync(output, CommandView.Usage);

        var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (pending.Count > 0)
            await output.WriteLineAsync(MigrateView.Begins(pending));
        await MigrationState.BringUpAsync(db, ct);
        if (!await makeJobTables(db, ct))
        {
            await output.WriteLineAsync(MigrateView.NoJobTables);
            return Broken;
        }

        await output.WriteLineAsync(pending.Count > 0 ? MigrateView.Done : MigrateView.NothingToDo);
        // A start that makes the audit itself takes them over; here nobody may.
        if (await AuditInheritance.IsOwedAsync(db, ct))
            await output.WriteLineAsync(MigrateView.AuditOwed);
        return Good;
    }
}
