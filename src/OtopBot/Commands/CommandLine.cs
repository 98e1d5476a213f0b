using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Commands;

// The commands of the program, and what all of them need: a database that is there and up to date.
public static class CommandLine
{
    private static readonly Command[] All = [new VerifyAuditCommand(), new TraceCommand(), new AuditCommand(), new ImportHolidaysCommand(TimeProvider.System)];

    // A bare first word is a command, known or not; without one the bot starts.
    public static bool IsMeant(IReadOnlyList<string> args)
        => args is [var first, ..] && !first.StartsWith('-') && !first.StartsWith('/') && !first.Contains('=', StringComparison.Ordinal);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Func<DatabaseOptions> database, TextWriter output, CancellationToken ct)
    {
        if (args[0] == HealthCommand.Name)
            return await HealthCommand.RunAsync([.. args.Skip(1)], output, ct);

        var command = All.FirstOrDefault(c => c.Name == args[0]);
        if (command is null || CommandWords.Read([.. args.Skip(1)], command.Options) is not { } words)
            return await RefuseAsync(output, CommandView.Usage);

        try
        {
            var options = database();
            if (options.Provider is DatabaseProvider.Sqlite && Existing(options, command.Writes) is { } existing)
                options = existing;
            else if (options.Provider is DatabaseProvider.Sqlite)
                return await RefuseAsync(output, CommandView.NoFile(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource));

            await using var db = command.Writes ? DatabaseSetup.Open(options) : DatabaseSetup.OpenToRead(options);
            var newer = await MigrationState.NewerAsync(db, ct);
            if (newer is { Allow: false })
                return await RefuseAsync(output, CommandView.OfNewerRelease(newer.Unknown));
            if (newer is null && (await db.Database.GetPendingMigrationsAsync(ct)).Any())
                return await RefuseAsync(output, CommandView.NotUpToDate);
            return await command.RunAsync(db, words, output, ct);
        }
        catch (DbException problem)
        {
            return await RefuseAsync(output, CommandView.Unreachable(problem.Message));
        }
    }

    public static async Task<int> RefuseAsync(TextWriter output, string words)
    {
        await output.WriteLineAsync(words);
        return Command.WrongUsage;
    }

    // Opened without leave to write by who only looks: that must neither make nor change a file. Nobody makes one.
    private static DatabaseOptions? Existing(DatabaseOptions options, bool writes)
    {
        var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
        if (!File.Exists(connection.DataSource))
            return null;
        (connection.Mode, connection.Pooling) = (writes ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly, false);
        return options with { ConnectionString = connection.ToString() };
    }
}
