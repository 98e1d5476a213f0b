using System.Diagnostics;
using OtopBot.Data;

namespace OtopBot.Hosting;

// A start may come before its database does, as when a cluster starts both at once; in real time, for nothing else goes on meanwhile.
public sealed partial class DatabaseWait(DatabaseOptions options, ILogger log, Func<DatabaseOptions, CancellationToken, Task<DatabaseTrouble?>> look)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Task RunAsync(DatabaseOptions options, ILogger log, CancellationToken ct) => new DatabaseWait(options, log, DatabaseDoor.LookAsync).RunAsync(ct);

    public async Task RunAsync(CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        string? said = null;
        while (await look(options, ct) is { } trouble)
        {
            // However long the first look took, whoever is to wait looks again.
            var left = options.Waits - since.Elapsed;
            if (!trouble.MayPass || options.Waits == TimeSpan.Zero || (said is not null && left <= TimeSpan.Zero))
                throw new RefusedStartException(DatabaseOptions.ConnectionStringKey, Refusal(trouble));
            if (trouble.Words != said)
                Waiting(log, DatabaseOptions.ConnectionStringKey, options.Waits, trouble.Words);
            said = trouble.Words;
            await Task.Delay(left <= TimeSpan.Zero ? TimeSpan.Zero : left < Pause ? left : Pause, ct);
        }
    }

    private string Refusal(DatabaseTrouble trouble) => options.Waits > TimeSpan.Zero && trouble.MayPass
        ? $"names a database that did not answer for {options.Waits} ({DatabaseOptions.WaitKey}): {trouble.Words}"
        : $"names a database that cannot be used: {trouble.Words}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for the database of {Key}, {Longest} at most: {Problem}")]
    private static partial void Waiting(ILogger log, string key, TimeSpan longest, string problem);
}
