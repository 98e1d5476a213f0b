using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using OtopBot.Data;
using OtopBot.Tests.Support;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Data;

// What SQL Server would refuse when the tables are made, and would only say when they are.
public sealed class ServerTablesTests
{
    private static readonly IRelationalModel Model = ModelOfServer();

    // Error 1785: nothing may be deleted along two ways.
    [Fact]
    public void No_row_can_be_reached_by_two_cascades()
    {
        foreach (var table in Model.Tables)
            Reached(table).GroupBy(t => t.Name).Where(g => g.Count() > 1).Select(g => $"{table.Name} to {g.Key}").ShouldBeEmpty();
        Model.Tables.Sum(t => Reached(t).Count()).ShouldBeGreaterThan(8);
    }

    // 900 bytes for the key that orders the table, 1,700 for any other; warned of when made and refused when a row is too long.
    [Fact]
    public void No_key_is_longer_than_an_index_takes()
    {
        var keys = Model.Tables.SelectMany(t => t.UniqueConstraints.Select(k => (Name: $"{t.Name} key", Limit: 900, k.Columns))
            .Concat(t.Indexes.Select(i => (i.Name, Limit: 1700, i.Columns)))).ToList();

        keys.Count.ShouldBeGreaterThan(60);
        foreach (var (name, limit, columns) in keys)
            columns.Sum(Bytes).ShouldBeLessThanOrEqualTo(limit, name);
        Bytes(Model.Tables.Single(t => t.Name == "Outbox").FindColumn("Key")!).ShouldBe(400);
        Should.Throw<InvalidOperationException>(() => Bytes(Model.Tables.Single(t => t.Name == "Outbox").FindColumn("Messages")!));
    }

    // The chain's hashes are made of .NET's ticks: a moment that comes back rounded would break it.
    [Fact]
    public void Every_moment_is_kept_to_the_tick_and_money_as_whole_satang()
    {
        var types = Model.Tables.SelectMany(t => t.Columns).Select(c => c.StoreType).ToHashSet();

        types.ShouldContain("datetime2");
        types.ShouldNotContain(t => t.StartsWith("datetime2(") || t == "datetime" || t == "smalldatetime" || t.StartsWith("decimal") || t == "money" || t == "float");
    }

    // A unique index of a server takes one row without a value, a file any number: where a value may be missing, the index must say what it means.
    [Fact]
    public void A_unique_index_over_what_may_be_missing_has_a_filter()
    {
        var optional = Model.Tables.SelectMany(t => t.Indexes).Where(i => i.IsUnique && i.Columns.Any(c => c.IsNullable)).ToList();

        optional.Count.ShouldBeGreaterThan(1);
        optional.ShouldAllBe(i => i.Filter != null);
    }

    // An index with a filter is only made, and its table only written to, by a session that quotes names as ODBC does: sqlcmd needs -I.
    [Fact]
    public void The_script_says_nothing_that_only_its_reader_could_know()
    {
        using var db = ServerTwin.Open(new ServerWire());
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        ServerSpeech.Parse(script);
        script.ShouldNotContain("SET QUOTED_IDENTIFIER OFF");
        script.ShouldNotContain("USE [");
        foreach (var inside in Backfill.SqlServer)
            ServerSpeech.Parse(inside["EXEC(N'".Length..inside.LastIndexOf('\'')].Replace("''", "'", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_manual_tells_an_administrator_to_say_is_well_formed()
    {
        var said = Repository.Files("README.md", "infra").Single().Text.Split("```sql\n").Skip(1).Select(block => block.Split("```")[0]).ToList();

        said.ShouldNotBeEmpty();
        foreach (var block in said)
            ServerSpeech.Parse(block);
    }

    private static IEnumerable<ITable> Reached(ITable table)
        => table.ReferencingForeignKeyConstraints.Where(f => f.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull).SelectMany(f => Reached(f.Table).Prepend(f.Table));

    private static int Bytes(IColumn column) => column.StoreType.Split('(', ')') switch
    {
        ["nvarchar", var length and not "max", _] => 2 * int.Parse(length, System.Globalization.CultureInfo.InvariantCulture),
        ["varchar", var length, _] => int.Parse(length, System.Globalization.CultureInfo.InvariantCulture),
        ["uniqueidentifier"] => 16,
        ["bigint"] or ["datetime2"] => 8,
        ["int"] => 4,
        ["date"] => 3,
        ["bit"] => 1,
        _ => throw new InvalidOperationException($"{column.Table.Name}.{column.Name} ({column.StoreType}) cannot be in an index."),
    };

    private static IRelationalModel ModelOfServer()
    {
        using var db = ServerTwin.Open(new ServerWire());
        return db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }
}
