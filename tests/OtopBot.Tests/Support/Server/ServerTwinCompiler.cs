#pragma warning disable EF1001 // The place where questions pass before they are compiled is EF's own.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace OtopBot.Tests.Support.Server;

// Compiles as EF does, and asks the twin whenever a question is compiled: once for each, however often it is asked.
public sealed class ServerTwinCompiler(
    IQueryContextFactory contexts,
    ICompiledQueryCache cache,
    ICompiledQueryCacheKeyGenerator keys,
    IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> log,
    ICurrentDbContext current,
    IEvaluatableExpressionFilter filter,
    IModel model) : QueryCompiler(contexts, cache, keys, database, log, current, filter, model)
{
    private Expression? _asked;

    public override TResult Execute<TResult>(Expression query) => Asking(query, () => base.Execute<TResult>(query));

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
        => Asking(query, () => base.ExecuteAsync<TResult>(query, cancellationToken));

    public override Func<QueryContext, TResult> CompileQueryCore<TResult>(IDatabase database, Expression query, IModel model, bool async)
    {
        var compiled = base.CompileQueryCore<TResult>(database, query, model, async);
        if (_asked is { } asked)
            ServerTwin.Ask<TResult>(asked, async);
        return compiled;
    }

    // A question may ask another one before it is compiled itself.
    private TResult Asking<TResult>(Expression query, Func<TResult> ask)
    {
        var outer = _asked;
        _asked = query;
        try
        {
            return ask();
        }
        finally
        {
            _asked = outer;
        }
    }
}
