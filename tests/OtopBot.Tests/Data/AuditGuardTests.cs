using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OtopBot.Data;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Data;

public sealed class AuditGuardTests
{
    [Theory]
    [InlineData("UPDATE Audit SET Sentence = 'x' WHERE Sequence = 2")]
    [InlineData("DELETE FROM Audit WHERE Sequence = 2")]
    [InlineData("DELETE FROM Audit")]
    [InlineData("INSERT OR REPLACE INTO Audit SELECT 2, At, Kind, ProvinceCode, Subject, Cause, Actor, 'x', Facts, Previous, Hash FROM Audit WHERE Sequence = 1")]
    [InlineData("INSERT INTO Audit SELECT 99, At, Kind, ProvinceCode, Subject, Cause, Actor, Sentence, Facts, Previous, Hash FROM Audit WHERE Sequence = 1")]
    public async Task The_database_refuses_to_change_the_audit(string sql)
    {
        using var desk = await AuditDesk.OpenAsync();

        (await Should.ThrowAsync<SqliteException>(() => desk.ByHandAsync(sql))).Message.ShouldContain("of the audit");
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public void The_script_of_SQL_Server_makes_the_trigger_alone_in_its_batch()
    {
        using var db = DatabaseSetup.Open(new DatabaseOptions(DatabaseProvider.SqlServer, "Server=.;Database=OtopBot"));
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var guard = AuditGuard.SqlServer.ShouldHaveSingleItem();
        script.ShouldContain(guard.TrimEnd(';'));
        var trigger = guard["EXEC(N'".Length..guard.LastIndexOf('\'')].Replace("''", "'", StringComparison.Ordinal);
        trigger.ShouldStartWith("CREATE TRIGGER");
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(trigger), out var errors);
        errors.ShouldBeEmpty();
    }
}
