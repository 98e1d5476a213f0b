using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OtopBot.Data;

namespace OtopBot.Tests.Support.Server;

// What is said to a server to have a test database as good as new.
public static class ServerEmptying
{
    // Says which programs may work with the tables: made by a migration, not by the bot.
    private static readonly string[] Kept = ["Compatibility"];

    public static string Script { get; } = Emptying();

    public const string Settings = "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON;";

    public static string Drop(string database) => $"IF DB_ID(N'{database}') IS NOT NULL BEGIN ALTER DATABASE [{database}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{database}]; END";

    // Whoever is referred to goes after those who refer to it.
    public static IReadOnlyList<ITable> Tables(IRelationalModel model)
    {
        var left = model.Tables.Where(t => !Kept.Contains(t.Name)).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        List<ITable> order = [];
        while (left.Count > 0)
        {
            var next = left.First(t => left.TrueForAll(other => other == t || other.ForeignKeyConstraints.All(f => f.PrincipalTable != t)));
            order.Add(next);
            left.Remove(next);
        }

        return order;
    }

    // The audit's guard forbids to delete its entries. Numbers begin with one again, but only where some were given: else the next would be none.
    private static string Emptying()
    {
        using var db = ServerTwin.Open(new ServerWire());
        return string.Join('\n', Tables(db.Model.GetRelationalModel()).Select(t => t.Name == AuditGuard.Table
            ? $"TRUNCATE TABLE [{t.Name}];"
            : $"DELETE FROM [{t.Name}]; IF EXISTS (SELECT * FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'{t.Name}') AND last_value IS NOT NULL) DBCC CHECKIDENT (N'{t.Name}', RESEED, 0) WITH NO_INFOMSGS;"));
    }
}
