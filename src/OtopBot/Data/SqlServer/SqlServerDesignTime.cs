using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OtopBot.Data.SqlServer;

// Used by dotnet-ef alone; it opens no database to write a migration.
public sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerOtopDbContext>
{
    public SqlServerOtopDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerOtopDbContext>().UseSqlServer("Server=.;Database=OtopBot").Options);
}
