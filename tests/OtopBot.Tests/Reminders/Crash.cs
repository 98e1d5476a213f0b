using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OtopBot.Tests.Reminders;

internal enum CrashMoment
{
    Never,
    BeforeTheCommit,
    AfterTheCommit,
}

// The process dies once, just before or just after its next commit.
internal sealed class Crash : DbTransactionInterceptor
{
    public CrashMoment Next { get; set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        => Next is CrashMoment.BeforeTheCommit ? throw Died() : ValueTask.FromResult(result);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        => Next is CrashMoment.AfterTheCommit ? throw Died() : Task.CompletedTask;

    private DiedException Died()
    {
        Next = CrashMoment.Never;
        return new DiedException();
    }
}

internal sealed class DiedException() : Exception("The process died.");
