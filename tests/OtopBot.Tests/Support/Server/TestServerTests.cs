using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Data.SqlServer;
using OtopBot.Domain.People;
using OtopBot.Tests.Journeys;

namespace OtopBot.Tests.Support.Server;

public sealed class TestServerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_real_server_keeps_the_audit_as_it_is_and_has_all_that_the_bot_asks_of_it()
    {
        Assert.SkipUnless(TestServer.IsThere, $"Nothing ran on SQL Server: {TestServer.Variable} names none.");
        using var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(1, 1);

        foreach (var act in (string[])["UPDATE Audit SET Sentence = '' WHERE Sequence = 1", "DELETE FROM Audit WHERE Sequence = 1"])
            (await Should.ThrowAsync<SqlException>(() => desk.ReadAsync(db => db.Database.ExecuteSqlRawAsync(act, Ct)))).Number.ShouldBe(51000);
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
        (await desk.ReadAsync(db => ServerSettings.ReadsWithoutWaitingAsync(db, Ct))).ShouldBeTrue();
        (await desk.ReadAsync(db => ServerSettings.KeepsSnapshotsAsync(db, Ct))).ShouldBeTrue();
        (await desk.ReadAsync(db => ServerSettings.CompatibilityAsync(db, Ct))).ShouldBeGreaterThanOrEqualTo(DatabaseSetup.OldestServer);
    }

    // SQL Server lets several think at once: none may be sent back for the chain's sake, and all are in it.
    [Fact]
    public async Task On_a_real_server_many_write_into_the_chain_at_once()
    {
        Assert.SkipUnless(TestServer.IsThere, $"Nothing ran on SQL Server: {TestServer.Variable} names none.");
        using var desk = await AuditDesk.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (var n = 0; n < 10; n++)
                {
                    await desk.ReadAsync(db =>
                    {
                        db.Add(new Post("56", "5601", Role.Officer, $"{writer}.{n}"));
                        return AuditedSaving.CommitAsync(db, AuditCause.Start, Phayao.Monday, Ct);
                    });
                }
            },
            Ct)));

        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public void A_database_is_emptied_table_by_table_whoever_is_referred_to_last()
    {
        using var db = ServerTwin.Open(new ServerWire());
        var order = ServerEmptying.Tables(db.Model.GetRelationalModel());

        ServerSpeech.Parse(ServerEmptying.Script);
        ServerSpeech.Parse(ServerEmptying.Settings);
        ServerSpeech.Parse(ServerEmptying.Drop("otopbot_test_1_1"));
        order.Count.ShouldBe(db.Model.GetRelationalModel().Tables.Count() - 1, "all but what a migration has filled");
        foreach (var (table, place) in order.Select((t, i) => (t, i)))
            table.ForeignKeyConstraints.ShouldAllBe(f => order.ToList().IndexOf(f.PrincipalTable) > place, table.Name);
        ServerEmptying.Script.ShouldNotContain("DELETE FROM [Audit]");
    }

    [Fact]
    public void A_server_that_is_not_there_is_said_so_by_the_variables_name_and_soon()
        => Should.Throw<InvalidOperationException>(() => TestServer.Make($"Server=tcp:127.0.0.1,{BotProcess.FreeAddress().Port};User Id=sa;Password=Geheim-1;Connect Timeout=1;Encrypt=false"))
            .Message.ShouldSatisfyAllConditions(said => said.ShouldContain(TestServer.Variable), said => said.ShouldNotContain("Geheim-1"));
}
