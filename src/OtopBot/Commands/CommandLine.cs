using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Data.Sqlite;

namespace OtopBot.Commands;

// The commands of the program, and what all of them need: a database that is there and up to date.
public static class CommandLine
{
    // A bare first word is a command, known or not; without one the bot starts.
    public static bool IsMeant(IReadOnlyList<string> args)
        => args is [var first, ..] && !first.StartsWith('-') && !first.StartsWith('/') && !first.Contains('=', StringComparison.Ordinal);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Func<DatabaseOptions> database, TextWriter output, CancellationToken ct, MakeJobTables? makeJobTables = null)
    {
        if (args[0] == HealthCommand.Name)
            return await HealthCommand.RunAsync([.. args.Skip(1)], output, ct);

        var command = All(makeJobTables ?? ((_, _) => Task.FromResult(true))).FirstOrDefault(c => c.Name == args[0]);
        if (command is null || CommandWords.Read([.. args.Skip(1)], command.Options) is not { } words)
            return await RefuseAsync(output, CommandView.Usage);

        try
        {
            var options = database();
            if (options.Provider is DatabaseProvider.Sqlite && !command.MakesTables && SqliteFile.Existing(options, command.Writes) is { } existing)
                options = existing;
            else if (options.Provider is DatabaseProvider.Sqlite && !command.MakesTables)
                return await RefuseAsync(output, CommandView.NoFile(SqliteFile.NameOf(options)));

            await using var db = command.Writes ? DatabaseSetup.Open(options) : DatabaseSetup.OpenToRead(options);
            var newer = await MigrationState.NewerAsync(db, ct);
            if (newer is { Allow: false })
                return await RefuseAsync(output, CommandView.OfNewerRelease(newer.Unknown));
            if (newer is null && !command.MakesTables && (await db.Database.GetPendingMigrationsAsync(ct)).Any())
                return await RefuseAsync(output, CommandView.NotUpToDate);
            return await command.RunAsync(db, words, output, ct);
        }
        catch (Exception problem) when (problem is DbException or IOException or UnauthorizedAccessException || DatabaseAway.Is(problem))
        {
            return await RefuseAsync(output, CommandView.Unreachable(DatabaseAway.Words(problem)));
        }
    }

    private static Command[] All(MakeJobTables makeJobTables) =>
    [
        new VerifyAuditCommand(),
        new TraceCommand(),
        new AuditCommand(),
        new ImportHolidaysCommand(TimeProvider.System),
        new MigrateCommand(makeJobTables),
        new BackupCommand(TimeProvider.System),
        new AfterRestoreCommand(TimeProvider.System),
    ];

    public static async Task<int> RefuseAsync(TextWriter output, string words)
    {
        await output.WriteLineAsync(words);
        return Command.WrongUsage;
    }
}
