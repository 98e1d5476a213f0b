using System.Data;
using System.Data.Common;

namespace OtopBot.Tests.Support;

// Every value of every column of every table, as "table.column: text".
public static class DatabaseTexts
{
    public static async Task<IReadOnlyList<string>> ReadAsync(DbConnection connection)
    {
        if (connection.State != ConnectionState.Open)
            await connection.OpenAsync();
        List<string> texts = [];
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                    texts.Add($"{table}.{rows.GetName(column)}: {rows.GetValue(column)}");
            }
        }

        return texts;
    }

    private static async Task<List<string>> TablesAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table'";
        await using var rows = await command.ExecuteReaderAsync();
        List<string> tables = [];
        while (await rows.ReadAsync())
            tables.Add(rows.GetString(0));
        return tables;
    }
}
