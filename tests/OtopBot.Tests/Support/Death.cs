using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OtopBot.Tests.Support;

// A process that has died writes nothing any more, and what it had not committed is lost.
public sealed class Death(Func<bool> dead) : DbTransactionInterceptor, IDbCommandInterceptor
{
    public bool Noticed { get; private set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        => dead() ? throw Died() : ValueTask.FromResult(result);

    public ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => dead() && !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) ? throw Died() : ValueTask.FromResult(result);

    private InvalidOperationException Died()
    {
        Noticed = true;
        return new InvalidOperationException("The process died.");
    }
}
