using Microsoft.EntityFrameworkCore;

namespace OtopBot.Data.SqlServer;

public sealed class SqlServerOtopDbContext(DbContextOptions<SqlServerOtopDbContext> options) : OtopDbContext(options)
{
    // Byte by byte, as SQLite compares: the usual collation would take keys for one that differ in case or accents alone.
    private const string Collation = "Latin1_General_100_BIN2";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(Collation);
    }
}
