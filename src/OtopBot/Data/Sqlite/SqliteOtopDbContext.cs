using Microsoft.EntityFrameworkCore;

namespace OtopBot.Data.Sqlite;

public sealed class SqliteOtopDbContext(DbContextOptions<SqliteOtopDbContext> options) : OtopDbContext(options);
