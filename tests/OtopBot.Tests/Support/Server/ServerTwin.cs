using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using OtopBot.Data;
using OtopBot.Data.SqlServer;

namespace OtopBot.Tests.Support.Server;

// Puts every question that is asked of a test's SQLite file to the product's model of SQL Server as well, up to the wire: what would be
// sent is parsed and held against the tables. So whatever the tests run is known to be sayable to a server, though none is there.
public static class ServerTwin
{
    private const string Nowhere = "Server=nowhere.invalid;Database=OtopBot";

    private static readonly ConcurrentDictionary<string, byte> Sent = new();

    private static readonly ConcurrentQueue<string> Found = new();

    // Every statement that would have been sent so far.
    public static IReadOnlyCollection<string> Statements => [.. Sent.Keys];

    // What a real server would have refused or answered badly. Where a worker catches what its question threw, this tells all the same.
    public static IReadOnlyCollection<string> Faults => [.. Found];

#pragma warning disable EF1001 // The place where questions pass before they are compiled is EF's own.
    public static T WithServerTwin<T>(this T options)
        where T : DbContextOptionsBuilder
    {
        options.ReplaceService<IQueryCompiler, ServerTwinCompiler>();
        return options;
    }
#pragma warning restore EF1001

    public static void Ask<TResult>(Expression query, bool isAsync)
    {
        try
        {
            Try<TResult>(query, isAsync);
        }
        catch (Exception problem)
        {
            Found.Enqueue($"{problem.Message}\n{query}");
            throw;
        }
    }

    // As it is asked, and with all its lists in one statement: split, the later ones are only sent when the first has found something.
    public static void Try<TResult>(Expression query, bool isAsync = false)
    {
        if (ServerTwinRewriter.IsRaw(query))
            return;
        foreach (var splitting in (QuerySplittingBehavior[])[QuerySplittingBehavior.SplitQuery, QuerySplittingBehavior.SingleQuery])
            Ask<TResult>(query, isAsync, splitting);
    }

    private static void Ask<TResult>(Expression query, bool isAsync, QuerySplittingBehavior splitting)
    {
        var wire = new ServerWire();
        using var twin = Open(wire, splitting);
        var asked = new ServerTwinRewriter(twin, splitting).Visit(query);
        try
        {
            ServerAnswer.Take(Ask<TResult>(twin, asked, isAsync));
        }
        catch (InvalidOperationException) when (wire.Statements.Count > 0)
        {
            // Asked for one and found none: the server was asked, that is all that matters.
        }

        wire.Statements.ShouldNotBeEmpty($"nothing was sent for {query}");
        foreach (var statement in wire.Statements)
        {
            ServerSpeech.Check(statement, twin);
            Sent.TryAdd(statement.Text, 0);
        }
    }

    public static OtopDbContext Open(ServerWire wire, QuerySplittingBehavior splitting = QuerySplittingBehavior.SplitQuery)
        => new SqlServerOtopDbContext(new DbContextOptionsBuilder<SqlServerOtopDbContext>()
            .UseSqlServer(Nowhere, o => o.UseQuerySplittingBehavior(splitting).UseCompatibilityLevel(DatabaseSetup.OldestServer)).AddInterceptors(wire).Options);

    private static TResult Ask<TResult>(OtopDbContext twin, Expression query, bool isAsync)
    {
        var provider = (IAsyncQueryProvider)((IQueryable)twin.Campaigns).Provider;
        return isAsync ? provider.ExecuteAsync<TResult>(query, CancellationToken.None) : provider.Execute<TResult>(query);
    }
}
