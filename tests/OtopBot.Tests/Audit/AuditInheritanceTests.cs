using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Audit;

public sealed class AuditInheritanceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_of_an_earlier_release_are_taken_over_once_and_the_whole_is_verified()
    {
        using var desk = await OldAsync();
        (await desk.VerifyAsync()).Breaks.ShouldAllBe(b => b.Fault == AuditFault.Unrecorded);

        var taken = await desk.ReadAsync(db => AuditInheritance.RunAsync(db, Phayao.Monday, Ct));
        var again = await desk.ReadAsync(db => AuditInheritance.RunAsync(db, Phayao.Monday, Ct));

        (taken, again).ShouldBe((14, 0));
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
        var entries = await desk.EntriesAsync();
        entries.ShouldAllBe(e => e.Kind.EndsWith(".inherited") && e.Cause == "start" && e.Sentence.StartsWith("รับช่วงข้อมูลเดิม: "));
        entries[^1].Sentence.ShouldContain("ทั่วไป 50,500,000 บาท");
    }

    [Fact]
    public async Task What_was_taken_over_goes_on_as_any_other_record()
    {
        using var desk = await OldAsync();
        await desk.ReadAsync(db => AuditInheritance.RunAsync(db, Phayao.Monday, Ct));

        await desk.ReportAsync(1, 1);
        await desk.SaveAsync(AuditCause.Event("E9", AuditDesk.Officer), db => db.Reports.Local.First(r => r.Version == 1).RecordCentral(CentralEntry.Down));

        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_starts_at_once_take_over_once()
    {
        using var desk = await OldAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => desk.ReadAsync(db => AuditInheritance.RunAsync(db, Phayao.Monday, Ct)), Ct)));

        taken.Order().ShouldBe([0, 0, 14]);
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task A_database_without_records_takes_over_nothing()
    {
        using var desk = await AuditDesk.EmptyAsync();

        (await desk.ReadAsync(db => AuditInheritance.RunAsync(db, Phayao.Monday, Ct))).ShouldBe(0);
        (await desk.VerifyAsync()).Head.ShouldBe(AuditHead.Start);
    }

    // As the release without an audit saved: the context alone.
    private static async Task<AuditDesk> OldAsync()
    {
        var desk = await AuditDesk.EmptyAsync();
        await using var db = desk.Database.Open();
        db.Add(Phayao.Campaign);
        db.Add(AuditDesk.Enrolled());
        await db.SaveChangesAsync(Ct);
        var officer = await db.People.SingleAsync(Ct);
        db.Add(new MonthlyReport(await db.Campaigns.SingleAsync(Ct), "5602", Phayao.June, null, new(Baht.Of(50_500_000), Baht.Zero), new(officer.Id, officer.Name, ""), Phayao.Monday, "E1"));
        await db.SaveChangesAsync(Ct);
        return desk;
    }
}
