namespace OtopBot.Data;

// The database itself refuses to change what is in the audit. Whoever may alter the tables can take this away: the chain shows it then.
public static class AuditGuard
{
    public const string Table = "Audit";
    public const string Trigger = "Audit_AppendOnly";

    // INSERT OR REPLACE deletes without asking a delete trigger, so the place of a new entry is checked as well.
    public static IReadOnlyList<string> Sqlite { get; } =
    [
        $"""
        CREATE TRIGGER {Trigger}_Update BEFORE UPDATE ON {Table}
        BEGIN SELECT RAISE(ABORT, 'An entry of the audit is never changed.'); END;
        """,
        $"""
        CREATE TRIGGER {Trigger}_Delete BEFORE DELETE ON {Table}
        BEGIN SELECT RAISE(ABORT, 'An entry of the audit is never deleted.'); END;
        """,
        $"""
        CREATE TRIGGER {Trigger}_Insert BEFORE INSERT ON {Table}
        WHEN NEW.Sequence <> COALESCE((SELECT MAX(Sequence) FROM {Table}), 0) + 1
        BEGIN SELECT RAISE(ABORT, 'An entry of the audit goes to its end.'); END;
        """,
    ];

    // Alone in its batch, as a trigger must be, even where a script asks first whether the migration is needed.
    public static IReadOnlyList<string> SqlServer { get; } =
    [
        $"EXEC(N'CREATE TRIGGER [{Trigger}] ON [{Table}] INSTEAD OF UPDATE, DELETE AS BEGIN SET NOCOUNT ON; THROW 51000, N''An entry of the audit is neither changed nor deleted.'', 1; END;');",
    ];
}
