using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Data.Sqlite;

namespace OtopBot.Commands;

// Copies a SQLite database beside the running bot. The copy has its name only when it was looked through and found whole.
public sealed class BackupCommand(TimeProvider clock) : Command
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public override string Name => "backup";

    public override async Task<int> RunAsync(OtopDbContext db, CommandWords words, TextWriter output, CancellationToken ct)
    {
        if (words.Plain is not [var path])
            return await CommandLine.RefuseAsync(output, CommandView.Usage);
        if (!SqliteCopy.IsPossible(db))
            return await CommandLine.RefuseAsync(output, BackupView.OnlySqlite);
        if (Path.Exists(path))
            return await CommandLine.RefuseAsync(output, BackupView.Exists(path));

        var part = $"{path}.part";
        try
        {
            return await CopyAsync(db, path, part, output, ct);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return await CommandLine.RefuseAsync(output, BackupView.NotWritten(path, problem.Message));
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<int> CopyAsync(OtopDbContext db, string path, string part, TextWriter output, CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        await MakePrivateAsync(part);
        await SqliteCopy.MakeAsync(db, part, ct);
        await using (var copy = SqliteCopy.OpenToRead(part))
        {
            var problem = await SqliteCopy.ProblemAsync(copy, ct);
            var verdict = problem is null ? await new AuditVerification(copy).RunAsync(ct) : null;
            if (verdict is not { Holds: true })
            {
                await output.WriteLineAsync(problem is null ? VerdictView.Of(verdict!) : BackupView.Damaged(problem));
                await output.WriteLineAsync(BackupView.NothingKept);
                return Broken;
            }

            Settle(part, path);
            await output.WriteLineAsync(BackupView.Done(path, new FileInfo(path).Length, clock.GetElapsedTime(began), verdict.Head));
        }

        return Good;
    }

    // It holds people's names and LINE ids, as the database does.
    private static async Task MakePrivateAsync(string part)
    {
        File.Delete(part);
        await using var file = new FileStream(part, FileMode.CreateNew);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(part, OwnerOnly);
    }

    // On disk before it has its name; a file that came there meanwhile is left as it is.
    private static void Settle(string part, string path)
    {
        using (var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            file.Flush(flushToDisk: true);
        File.Move(part, path, overwrite: false);
    }
}
