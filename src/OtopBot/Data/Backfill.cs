namespace OtopBot.Data;

// What rows of the first release do not know yet of themselves, told once when the tables are brought up to date.
public static class Backfill
{
    // A version always took the place of the one before it.
    private const string Replaces = "UPDATE Certifications SET Replaces = Version - 1 WHERE Version > 1";

    // Whatever was sent keeps no text.
    private const string Sent = "UPDATE Outbox SET Messages = '' WHERE Status = 'Sent'";

    public static IReadOnlyList<string> Sqlite { get; } =
    [
        Replaces,
        Sent,
        "UPDATE Inbox SET MessageId = COALESCE(Raw ->> '$.message.id', Raw ->> '$.unsend.messageId'), TakesBack = (Raw ->> '$.type') = 'unsend' WHERE json_valid(Raw)",
    ];

    // Inside EXEC: a batch that names a new column is otherwise refused before the column is made.
    public static IReadOnlyList<string> SqlServer { get; } =
    [
        $"EXEC(N'{Replaces}');",
        $"EXEC(N'{Sent.Replace("'", "''", StringComparison.Ordinal)}');",
        $"EXEC(N'UPDATE Inbox SET MessageId = COALESCE({Json("$.message.id")}, {Json("$.unsend.messageId")}), TakesBack = CASE WHEN {Json("$.type")} = ''unsend'' THEN 1 ELSE 0 END WHERE ISJSON(Raw) = 1');",
    ];

    // The server may read a row's text before it asks whether the row is wanted; CASE alone keeps the order. An id that does not fit is none.
    private static string Json(string path) => $"CASE WHEN ISJSON(Raw) = 1 AND LEN(JSON_VALUE(Raw, ''{path}'')) <= 64 THEN JSON_VALUE(Raw, ''{path}'') END";
}
