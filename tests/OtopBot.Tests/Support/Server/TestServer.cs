using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Tests.Support.Server;

// A SQL Server for the tests, when OTOPBOT_TEST_SQLSERVER says where one is. Each test class has databases of its own; one that was given
// back is emptied and given to the next, for making one takes seconds.
public sealed class TestServer : IAsyncDisposable
{
    public const string Variable = "OTOPBOT_TEST_SQLSERVER";

    private static readonly ConcurrentBag<string> Free = [];
    private static readonly ConcurrentBag<string> Made = [];
    private static int _count;

    public static bool IsThere => Address is not null;

    private static string? Address => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? address : null;

    // Said aloud by tests that are about a SQLite file itself.
    public static void SkipWhenThere(string why = "this is about a SQLite file") => Assert.SkipWhen(IsThere, $"Not on SQL Server: {why}.");

    public static DatabaseOptions Options(string connectionString) => new(DatabaseProvider.SqlServer, connectionString, Migrate: true);

    // Brought up by the product's migrations, and empty.
    public static string Take()
    {
        if (Free.TryTake(out var free))
        {
            Run(free, ServerEmptying.Script);
            return free;
        }

        return Make(Address!);
    }

    public static string Make(string server)
    {
        var address = new SqlConnectionStringBuilder(server) { InitialCatalog = $"otopbot_test_{Environment.ProcessId}_{Interlocked.Increment(ref _count)}" }.ToString();
        using var db = DatabaseSetup.Open(Options(address));
        try
        {
            db.Database.Migrate();
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException || DatabaseAway.Is(problem))
        {
            throw new InvalidOperationException($"{Variable} names a server on which no database could be made: {problem.GetBaseException().Message}", problem);
        }

        Run(address, ServerEmptying.Settings);
        Made.Add(address);
        return address;
    }

    public static void GiveBack(string connectionString) => Free.Add(connectionString);

    // At the end of all tests.
    public ValueTask DisposeAsync()
    {
        SqlConnection.ClearAllPools();
        foreach (var address in Made)
            Run(new SqlConnectionStringBuilder(address) { InitialCatalog = "master" }.ToString(), ServerEmptying.Drop(new SqlConnectionStringBuilder(address).InitialCatalog));
        return ValueTask.CompletedTask;
    }

    private static void Run(string address, string script)
    {
        using var connection = new SqlConnection(address);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }
}
