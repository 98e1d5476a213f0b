using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using OtopBot.Data;

namespace OtopBot.Tests.Data;

// "Expand, then contract" (infra/README.md, Upgrading): programs of the release before work on while a migration runs and after it.
internal static class UpgradeRules
{
    private const string Table = "Compatibility";

    // What an older program would stumble over; nothing when the migration says that it knows, by raising OldestRelease to a release before it.
    public static IEnumerable<string> Breaches(IReadOnlyList<MigrationOperation> operations, IReadOnlyList<string> earlier)
    {
        var raised = operations.OfType<UpdateDataOperation>().Where(o => o.Table == Table).ToList();
        if (raised.Count > 0)
            return raised.Select(o => o.Values[0, 0] as string).Where(name => name is null || !earlier.Contains(name)).Select(name => $"OldestRelease is raised to {name}, which is no release before this one");

        var made = operations.OfType<CreateTableOperation>().Select(o => o.Name).ToHashSet();
        return operations.Where(o => !IsAdditive(o, made)).Select(Describe);
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<MigrationOperation>> Of(OtopDbContext db, IMigrationsAssembly assembly)
        => assembly.Migrations.OrderBy(m => m.Key, StringComparer.Ordinal)
            .ToDictionary(m => MigrationState.NameOf(m.Key), m => assembly.CreateMigration(m.Value, db.Database.ProviderName!).UpOperations);

    private static bool IsAdditive(MigrationOperation operation, HashSet<string> made) => operation switch
    {
        CreateTableOperation or EnsureSchemaOperation => true,
        // Who does not know the column leaves it out.
        AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null || column.ComputedColumnSql is not null,
        // A rule that older programs do not keep may stand on a new table only.
        CreateIndexOperation index => !index.IsUnique || made.Contains(index.Table),
        AddForeignKeyOperation key => made.Contains(key.Table),
        AddCheckConstraintOperation check => made.Contains(check.Table),
        InsertDataOperation data => made.Contains(data.Table),
        _ => false,
    };

    private static string Describe(MigrationOperation operation) => operation switch
    {
        SqlOperation sql => $"Sql: {sql.Sql.ReplaceLineEndings(" ")}",
        AddColumnOperation column => $"AddColumn {column.Table}.{column.Name} that is neither nullable nor has a default",
        CreateIndexOperation index => $"CreateIndex {index.Name}, unique, on the table {index.Table} of an earlier release",
        ITableMigrationOperation table => $"{operation.GetType().Name} on {table.Table}",
        _ => operation.GetType().Name,
    };
}
