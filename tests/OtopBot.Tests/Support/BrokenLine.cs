using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OtopBot.Tests.Support;

public enum BreakAt
{
    // A statement that writes is never carried out.
    Statement,
    // All was said, and the commit never arrives.
    Commit,
    // It is committed, and nobody hears of it.
    Answer,
}

// The line to the database breaks once, at the n-th such place, and heals.
public sealed class BrokenLine(BreakAt place, int n) : DbTransactionInterceptor, IDbCommandInterceptor
{
    private int _passed;

    public bool Broke => Volatile.Read(ref _passed) >= n;

    // At every place there is; the run is repeated until it ends before the line breaks. How often it broke.
    public static async Task<int> EverywhereAsync(Func<BrokenLine, Task> run)
    {
        var breaks = 0;
        foreach (var place in Enum.GetValues<BreakAt>())
        {
            for (var n = 1; ; n++, breaks++)
            {
                var line = new BrokenLine(place, n);
                await run(line);
                if (!line.Broke)
                    break;
            }
        }

        return breaks;
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Pass(BreakAt.Commit);
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Pass(BreakAt.Answer);
        return Task.CompletedTask;
    }

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Writes(command))
            Pass(BreakAt.Statement);
        return ValueTask.FromResult(result);
    }

    // A statement alone is its own commit.
    public async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (Writes(command) && command.Transaction is null && Passes(BreakAt.Answer))
        {
            await result.DisposeAsync();
            throw Broken();
        }

        return result;
    }

    public ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Writes(command))
            Pass(BreakAt.Statement);
        return ValueTask.FromResult(result);
    }

    private static bool Writes(DbCommand command) => !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && !command.CommandText.StartsWith("PRAGMA", StringComparison.Ordinal);

    private void Pass(BreakAt here)
    {
        if (Passes(here))
            throw Broken();
    }

    private bool Passes(BreakAt here) => here == place && Interlocked.Increment(ref _passed) == n;

    private static TimeoutException Broken() => new("The line broke.");
}
