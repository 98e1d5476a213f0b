using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace OtopBot.Tests.Support;

// A database behind a bad line: it commits, and the answer gets lost. The strategy repeats, as SQL Server's does.
public sealed class LostAnswers(int count) : DbTransactionInterceptor
{
    private int _left = count;

    public bool AllLost => Volatile.Read(ref _left) <= 0;

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        => Interlocked.Decrement(ref _left) >= 0 ? throw new TimeoutException("The line broke.") : Task.CompletedTask;

    public static IExecutionStrategy Repeat(ExecutionStrategyDependencies dependencies) => new Repetition(dependencies);

    private sealed class Repetition(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 3, TimeSpan.FromMilliseconds(5))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }
}
