using Microsoft.EntityFrameworkCore;

namespace OtopBot.Data.SqlServer;

public sealed class SqlServerOtopDbContext(DbContextOptions<SqlServerOtopDbContext> options) : OtopDbContext(options);
