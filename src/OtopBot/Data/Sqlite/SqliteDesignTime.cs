using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OtopBot.Data.Sqlite;

// Used by dotnet-ef alone; it opens no database to write a migration.
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteOtopDbContext>
{
    public SqliteOtopDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteOtopDbContext>().UseSqlite("Data Source=:memory:").Options);
}
