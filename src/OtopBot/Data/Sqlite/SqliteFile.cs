using Microsoft.Data.Sqlite;

namespace OtopBot.Data.Sqlite;

// The file of a connection string.
public static class SqliteFile
{
    public static string NameOf(DatabaseOptions options) => new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;

    // Opened without leave to write by who only looks: that must neither make nor change a file. Nobody makes one.
    public static DatabaseOptions? Existing(DatabaseOptions options, bool writes)
    {
        var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
        if (!File.Exists(connection.DataSource))
            return null;
        (connection.Mode, connection.Pooling) = (writes ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly, false);
        return options with { ConnectionString = connection.ToString() };
    }

    // What lies in a folder that is to go must be let go of.
    public static void LetGo() => SqliteConnection.ClearAllPools();
}
