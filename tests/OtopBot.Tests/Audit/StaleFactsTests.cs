using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Dialogs.Forgetting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Audit;

// Two processes that have both read a record change it: the second is refused, or what it knows is still true. Otherwise the audit would differ from the record for ever.
public sealed class StaleFactsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = Phayao.Monday.AddHours(1);

    private AuditDesk _desk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _desk = await AuditDesk.OpenAsync();

    public ValueTask DisposeAsync()
    {
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_central_answer_and_undoing_come_one_after_the_other(bool answerFirst)
    {
        await _desk.ReportAsync(1000, 2000);
        await RaceAsync(Answer, db => Report(db).Void(Report(db).By, Now), answerFirst);
        (await _desk.ReadAsync(db => db.Reports.SingleAsync(Ct))).ShouldSatisfyAllConditions(r => r.Central.ShouldBe(CentralEntry.Entered), r => r.IsVoid.ShouldBeTrue());
    }

    [Fact]
    public async Task A_central_answer_given_while_a_colleague_saves_the_same_figures_again_is_in_the_new_version()
    {
        await _desk.ReportAsync(1000, 2000);
        await RaceAsync(Answer, db => db.Add(new MonthVersions([Report(db)]).Next(Campaign(db), "5602", Phayao.June, new(Baht.Of(1000), Baht.Of(2000)), Report(db).By, Now, "E2", "ผิด")), true);
        (await _desk.ReadAsync(db => db.Reports.OrderBy(r => r.Version).LastAsync(Ct))).ShouldSatisfyAllConditions(r => r.Version.ShouldBe(2), r => r.Central.ShouldBe(CentralEntry.Entered));
    }

    [Fact]
    public async Task Two_central_answers_at_once_come_one_after_the_other()
    {
        await _desk.ReportAsync(1000, 2000);
        await RaceAsync(db => Report(db).RecordCentral(CentralEntry.Down), Answer, true);
        (await _desk.ReadAsync(db => db.Reports.SingleAsync(Ct))).Central.ShouldBe(CentralEntry.Entered);
    }

    // A name is no fact of the audit: whoever replaces one need not wait for the other.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_signature_replaced_and_a_report_undone_are_both_told(bool forgottenFirst)
    {
        await _desk.ReportAsync(1000, 2000);
        await RaceAsync(Forget<MonthlyReport>, db => Report(db).Void(new(2, "ข", "ค"), Now), forgottenFirst, refused: !forgottenFirst);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_signature_replaced_and_a_certification_taken_back_are_both_told(bool forgottenFirst)
    {
        await _desk.CertifyAsync();
        await RaceAsync(Forget<Certification>, db => History(db).Withdraw("ผิด", new(2, "ข", "ค"), Now, "E2"), forgottenFirst, refused: !forgottenFirst);
        (await _desk.ReadAsync(db => db.Certifications.SingleAsync(Ct))).ShouldSatisfyAllConditions(c => c.By.Name.ShouldBe("หน้าที่"), c => c.State.ShouldBe(CertificationState.Withdrawn));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_certification_restored_and_certified_anew_come_one_after_the_other(bool restoredFirst)
    {
        await _desk.CertifyAsync();
        await _desk.SaveAsync(db => db.Add(History(db).Correct(Campaign(db).TargetOf("5602").Plan, "ผิด", new(1, "ก", "ค"), Phayao.Monday, "E1")));
        await RaceAsync(db => History(db).Withdraw("ผิด", new(1, "ก", "ค"), Now, "E2"), db => db.Add(History(db).Certify(new(1, "ก", "ค"), Now, "E3")), restoredFirst);
        (await _desk.ReadAsync(db => db.Certifications.CountAsync(c => c.State == CertificationState.InForce, Ct))).ShouldBe(restoredFirst ? 1 : 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_signature_replaced_and_a_request_decided_are_both_told(bool forgottenFirst)
    {
        await _desk.SaveAsync(db => db.Add(Reopening.Ask(Campaign(db), "5602", Campaign(db).CertificationDeadline, 1, "ไม่ทัน", new(1, "ก", "ค"), Phayao.Monday, "E1")));
        await RaceAsync(db => Forget<Reopening>(db, nameof(Reopening.AskedBy)), db => db.Reopenings.Local.Single().Open(Bangkok.DayOf(Now), null, new(2, "ข", "ค"), Now, "E2"), forgottenFirst, refused: !forgottenFirst);
        (await _desk.ReadAsync(db => db.Reopenings.SingleAsync(Ct))).ShouldSatisfyAllConditions(r => r.AskedBy!.Name.ShouldBe("หน้าที่"), r => r.State.ShouldBe(ReopeningState.Opened));
    }

    [Fact]
    public async Task A_group_that_is_left_and_replaced_at_once_ends_once()
    {
        await _desk.SaveAsync(db => db.Add(new ProvincialGroup("56", "C1", Phayao.Monday)));
        await RaceAsync(db => db.Groups.Local.Single().End(Now), db => db.Groups.Local.Single().End(Now.AddMinutes(1)), true);
        (await _desk.ReadAsync(db => db.Groups.SingleAsync(Ct))).EndedAt.ShouldBe(Now);
    }

    [Fact]
    public async Task A_post_that_two_end_at_once_ends_once()
    {
        await RaceAsync(db => Officer(db).Holdings[0].End(Now), db => Officer(db).Holdings[0].End(Now.AddMinutes(1)), true);
        (await _desk.ReadAsync(db => db.People.SingleAsync(Ct))).Holdings[0].Until.ShouldBe(Now);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Blocking_and_leaving_come_one_after_the_other(bool blockedFirst)
        => await RaceAsync(db => Officer(db).Block(Now), db => Officer(db).Forget(Now), blockedFirst);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_used_and_cancelled_at_once_is_one_of_both(bool usedFirst)
    {
        await _desk.SaveAsync(db => db.Add(EnrolmentCode.Issue(CodePurpose.Setup, "56", null, Now.AddDays(1)).Code));
        await RaceAsync(db => Code(db).Use(Now), db => Code(db).Cancel(Now), usedFirst, again: false);
        (await _desk.ReadAsync(db => db.Codes.SingleAsync(Ct))).UsedAt.ShouldBe(usedFirst ? Now : null);
    }

    // Both have read everything before either commits; who is refused looks again, as the inbox does.
    private async Task RaceAsync(Action<OtopDbContext> one, Action<OtopDbContext> other, bool oneFirst, bool refused = true, bool again = true)
    {
        var (quick, slow) = oneFirst ? (one, other) : (other, one);
        await using (var first = await ReadAsync())
        await using (var second = await ReadAsync())
        {
            quick(first);
            slow(second);
            (await CommitAsync(first, "quick")).ShouldBeTrue();
            if (refused)
                await Should.ThrowAsync<DbUpdateConcurrencyException>(() => CommitAsync(second, "slow"));
            else
                (await CommitAsync(second, "slow")).ShouldBeTrue();
        }

        if (refused && again)
        {
            await using var anew = await ReadAsync();
            slow(anew);
            (await CommitAsync(anew, "slow")).ShouldBeTrue();
        }

        var verdict = await _desk.VerifyAsync();
        verdict.Holds.ShouldBeTrue(string.Join("; ", verdict.Breaks));
    }

    private async Task<OtopDbContext> ReadAsync()
    {
        var db = _desk.Database.Open();
        await db.Campaigns.AsSplitQuery().LoadAsync(Ct);
        foreach (var record in AuditedRecords.All)
            await record.LoadAsync(db, Ct);
        return db;
    }

    private static Task<bool> CommitAsync(OtopDbContext db, string eventId) => AuditedSaving.CommitAsync(db, AuditCause.Event(eventId, AuditDesk.Officer), Now, Ct);

    private static void Answer(OtopDbContext db) => Report(db).RecordCentral(CentralEntry.Entered);

    private static void Forget<T>(OtopDbContext db)
        where T : class
        => Forget<T>(db, "By");

    private static void Forget<T>(OtopDbContext db, string property)
        where T : class
        => new Signature(db.ChangeTracker.Entries<T>().Single(), property).Replace(new(1, "หน้าที่", ""));

    private static MonthlyReport Report(OtopDbContext db) => db.Reports.Local.MaxBy(r => r.Version)!;

    private static CertificationHistory History(OtopDbContext db) => new(Campaign(db), "5602", db.Certifications.Local);

    private static Campaign Campaign(OtopDbContext db) => db.Campaigns.Local.Single();

    private static Person Officer(OtopDbContext db) => db.People.Local.Single();

    private static EnrolmentCode Code(OtopDbContext db) => db.Codes.Local.Single();
}
