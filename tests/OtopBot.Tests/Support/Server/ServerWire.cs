using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OtopBot.Tests.Support.Server;

public sealed record ServerStatement(string Text, IReadOnlyList<SqlParameter> Parameters);

// Where the wire to a server would begin: what would go over it is kept, and nothing comes back.
public sealed class ServerWire : DbCommandInterceptor, IDbConnectionInterceptor
{
    public List<ServerStatement> Statements { get; } = [];

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(InterceptionResult.Suppress());

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Nothing(command);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(Nothing(command));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => NoRow(command);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(NoRow(command));

    private InterceptionResult<DbDataReader> Nothing(DbCommand command)
    {
        Keep(command);
        return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture }.CreateDataReader());
    }

    private InterceptionResult<int> NoRow(DbCommand command)
    {
        Keep(command);
        return InterceptionResult<int>.SuppressWithResult(0);
    }

    // EF empties a command when it is done with it.
    private void Keep(DbCommand command) => Statements.Add(new(command.CommandText, [.. command.Parameters.Cast<SqlParameter>()]));
}
