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

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Keep(command);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(Keep(command));

    private InterceptionResult<DbDataReader> Keep(DbCommand command)
    {
        // EF empties a command when it is done with it.
        Statements.Add(new(command.CommandText, [.. command.Parameters.Cast<SqlParameter>()]));
        return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture }.CreateDataReader());
    }
}
