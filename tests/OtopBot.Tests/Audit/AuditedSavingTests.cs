using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Dialogs;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Audit;

public sealed class AuditedSavingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_leaves_a_readable_sentence_with_its_event_and_post()
    {
        using var desk = await AuditDesk.OpenAsync();

        await desk.ReportAsync(50_500_000, 12_554_386);

        var entry = (await desk.EntriesAsync())[^1];
        entry.Sentence.ShouldBe("บันทึกยอดจำหน่ายอำเภอจุน เดือนมิถุนายน 2563 ฉบับที่ 1: ทั่วไป 50,500,000 บาท ออนไลน์ 12,554,386 บาท รวม 63,054,386 บาท (ภายในกำหนด) เลขที่ ย-2563-5602-06-01");
        (entry.Kind, entry.Subject, entry.Cause, entry.Actor).ShouldBe(("report.added", "56-2563/ย-2563-5602-06-01", "E-report", "ผู้รับผิดชอบ อำเภอจุน (บุคคลหมายเลข 1)"));
        entry.Facts.ShouldContain("\"general\":5050000000,\"month\":\"2563-06\"");
    }

    [Fact]
    public async Task No_entry_holds_anything_personal()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(1, 2);
        await desk.ReportAsync(2, 2, "E-again");
        await desk.SaveAsync(db => db.Add(new ProvincialGroup("56", "Cgroup", Phayao.Monday)));

        var all = string.Join('\n', (await desk.EntriesAsync()).Select(e => string.Join('|', e.Sentence, e.Facts, e.Actor, e.Subject)));

        all.ShouldNotContain("ผู้ลงนามคนหนึ่ง");
        all.ShouldNotContain("นักวิชาการ");
        all.ShouldNotContain(AuditDesk.Officer);
        all.ShouldNotContain("Cgroup");
        all.ShouldNotContain("พิมพ์ผิด", Case.Sensitive, "what people typed may name people");
    }

    [Fact]
    public async Task A_new_version_tells_of_both_and_of_what_became_of_the_old()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.CertifyAsync("E1");
        await desk.CertifyAsync("E2");

        (await desk.EntriesAsync()).Where(e => e.Cause == "E2").Select(e => (e.Kind, e.Sentence)).ShouldBe(
        [
            ("certification.changed", "การรับรองเป้าหมายอำเภอจุน เลขที่ ร-2563-5602-01 เปลี่ยนจาก“มีผลบังคับ”เป็น“ถูกแทนด้วยฉบับใหม่”"),
            ("certification.added", "รับรองเป้าหมายอำเภอจุน ฉบับที่ 2 ตามตารางเป้าหมายฉบับที่ 1 (ภายในกำหนด) เลขที่ ร-2563-5602-02"),
        ]);
    }

    [Fact]
    public async Task Somebody_new_is_known_by_the_number_that_the_database_has_just_given()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.SaveAsync(AuditCause.Event("E-enrol", "U2"), db =>
        {
            var person = new Person("U2", "อีกคนหนึ่ง", "นักวิชาการ", "1", Phayao.Monday);
            person.Take(db.Posts.Local.Single(), Phayao.Monday);
            db.Add(person);
        });

        var entries = (await desk.EntriesAsync()).Where(e => e.Cause == "E-enrol").ToList();
        entries.Select(e => (e.Kind, e.Subject, e.Actor)).ShouldBe(
            [("person.added", "2", "ผู้รับผิดชอบ อำเภอจุน (บุคคลหมายเลข 2)"), ("holding.added", "2", "ผู้รับผิดชอบ อำเภอจุน (บุคคลหมายเลข 2)")]);
        entries[1].Sentence.ShouldStartWith("บุคคลหมายเลข 2 รับหน้าที่ ผู้รับผิดชอบ อำเภอจุน");
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task A_target_that_changes_is_a_new_entry_and_a_moved_deadline_changes_its_round()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.SaveAsync(db =>
        {
            db.Campaigns.Local.Single().Revise("5602", Baht.Of(700), Phayao.Plan(100, 100, 100, 100), TargetSource.Revision, Phayao.Monday);
            db.Campaigns.Local.Single().Add(new Deadline(DeadlineKind.MonthlyReport, Phayao.June.AddMonths(4), new(2020, 10, 1), new(2020, 10, 25), new(2020, 11, 10)));
        });

        (await desk.EntriesAsync()).TakeLast(2).Select(e => (e.Kind, e.Sentence)).ShouldBe(
        [
            ("campaign.changed", "เปลี่ยนกำหนดเวลาของรอบ 56-2563"),
            ("target.added", "กำหนดเป้าหมายอำเภอจุน ฉบับที่ 2 (จังหวัดปรับเป้า): ทั้งปี 700 บาท แผน มิ.ย. 63 100 บาท ก.ค. 63 100 บาท ส.ค. 63 100 บาท ก.ย. 63 100 บาท"),
        ]);
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_without_words_is_written_all_the_same()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(1, 2);

        await desk.SaveAsync(db => db.Entry(db.Reports.Local.Single()).Property(r => r.SourceEventId).CurrentValue = "E-other");

        (await desk.EntriesAsync())[^1].Sentence.ShouldBe($"{AuditView.NoWords} report 56-2563/ย-2563-5602-06-01 (SourceEventId)");
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task What_changes_nothing_of_the_domain_leaves_no_entry()
    {
        using var desk = await AuditDesk.OpenAsync();
        var before = await desk.EntriesAsync();

        await desk.SaveAsync(AuditCause.Event("E1", AuditDesk.Officer), db => db.Add(new Conversation("U1")));
        await desk.SaveAsync(AuditCause.Event("E2", AuditDesk.Officer), db => db.Entry(db.People.Local.Single()).Property(p => p.Name).IsModified = true);

        (await desk.EntriesAsync()).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task Who_goes_first_after_all_leaves_nothing_behind()
    {
        using var desk = await AuditDesk.OpenAsync();
        await using var db = desk.Database.Open();
        db.Add(new Post("56", "5601", Role.Officer, "ผู้รับผิดชอบ"));

        (await AuditedSaving.CommitAsync(db, AuditCause.Start, Phayao.Monday, Ct, () => Task.FromResult(true))).ShouldBeFalse();

        (await desk.ReadAsync(d => d.Posts.CountAsync(Ct))).ShouldBe(1);
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task An_entry_that_cannot_be_written_takes_the_change_back_with_it()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ByHandAsync("CREATE TRIGGER Full BEFORE INSERT ON Audit BEGIN SELECT RAISE(ABORT, 'full'); END;");

        await Should.ThrowAsync<DbUpdateException>(() => desk.ReportAsync(1, 2));

        (await desk.ReadAsync(db => db.Reports.AnyAsync(Ct))).ShouldBeFalse();
    }

    [Fact]
    public async Task Deleting_a_person_leaves_official_records_and_the_chain_valid()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(50_500_000, 12_554_386);
        await desk.CertifyAsync();

        await desk.SaveAsync(AuditCause.Event("E-erase", AuditDesk.Officer), db =>
        {
            db.Entry(db.Reports.Local.Single()).ComplexProperty(r => r.By).Property(s => s.Name).CurrentValue = "ผู้รับผิดชอบ อำเภอจุน";
            db.Entry(db.Certifications.Local.Single()).ComplexProperty(c => c.By).Property(s => s.Position).CurrentValue = "";
            db.Remove(db.People.Local.Single());
        });

        var erased = (await desk.EntriesAsync()).Where(e => e.Cause == "E-erase").ToList();
        erased.Select(e => e.Kind).ShouldBe(["person.deleted", "holding.deleted", "certification.changed", "report.changed"]);
        erased.ShouldAllBe(e => e.Actor == "ผู้รับผิดชอบ อำเภอจุน (บุคคลหมายเลข 1)");
        erased[^1].Sentence.ShouldBe("เปลี่ยนชื่อผู้ลงนามในรายงาน เลขที่ ย-2563-5602-06-01 ตัวเลขคงเดิม");
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }
}
