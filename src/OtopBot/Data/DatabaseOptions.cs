using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace OtopBot.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

// Section "Database", and ConnectionStrings:OtopBot.
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString, bool? Migrate = null, bool InheritAudit = false, TimeSpan? Wait = null)
{
    public const string ConnectionStringKey = "ConnectionStrings:OtopBot";
    public const string MigrateKey = "Database:Migrate";

    // For one start, after a script has made the audit's table in a database with records.
    public const string InheritAuditKey = "Database:InheritAudit";

    public const string WaitKey = "Database:Wait";

    // How long a start waits for a database that does not answer. A file is there or will never be; a server may start beside us.
    public TimeSpan Waits => Wait ?? (Provider is DatabaseProvider.SqlServer ? TimeSpan.FromSeconds(30) : TimeSpan.Zero);

    // One office's file is the bot's own; a server's schema belongs to whoever runs the server.
    public bool Migrates => Migrate ?? Provider is DatabaseProvider.Sqlite;

    // A connection string may hold a password.
    public override string ToString() => $"{Provider}, Migrate = {Migrate}";

    public static DatabaseOptions SqliteFile(string path) =>
        new(DatabaseProvider.Sqlite, new SqliteConnectionStringBuilder { DataSource = path }.ToString());

    // Null when the text is a connection string of the provider.
    public string? Problem()
    {
        try
        {
            DbConnectionStringBuilder parsed = Provider switch
            {
                DatabaseProvider.Sqlite => new SqliteConnectionStringBuilder(ConnectionString),
                DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(ConnectionString),
            };
            return parsed.TryGetValue("Data Source", out var source) && source is string { Length: > 0 } ? null : "names no database (Data Source).";
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The parser's own words may repeat a password.
            return $"is not a connection string of {Provider}.";
        }
    }
}
