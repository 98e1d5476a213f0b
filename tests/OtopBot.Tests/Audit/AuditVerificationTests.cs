using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Audit;

// Somebody with a hand in the file, who has taken the guard away first.
public sealed class AuditVerificationTests
{
    [Fact]
    public async Task An_untouched_database_holds_and_knows_every_head_it_ever_had()
    {
        using var desk = await StoryAsync();

        var verdict = await desk.VerifyAsync();

        verdict.Breaks.ShouldBeEmpty();
        var entries = await desk.EntriesAsync();
        verdict.Head.ShouldBe(entries[^1].Head);
        foreach (var entry in entries)
            (await desk.VerifyAsync(entry.Hash, entry.Sequence)).Holds.ShouldBeTrue();
    }

    [Theory]
    [InlineData("UPDATE Reports SET General = General + 1 WHERE Version = 1", AuditFault.RecordDiffers, "report 56-2563/ย-2563-5602-06-01")]
    [InlineData("UPDATE Reports SET Digest = '0000000000000000' WHERE Version = 2", AuditFault.RecordDiffers, "report 56-2563/ย-2563-5602-06-02")]
    [InlineData("UPDATE Reports SET OnTime = 0 WHERE Version = 1", AuditFault.RecordDiffers, "report 56-2563/ย-2563-5602-06-01")]
    [InlineData("UPDATE Reports SET Reason = 'อื่น' WHERE Version = 2", AuditFault.RecordDiffers, "report 56-2563/ย-2563-5602-06-02")]
    [InlineData("UPDATE Reports SET At = '2020-06-09 00:00:00' WHERE Version = 1", AuditFault.RecordDiffers, "report 56-2563/ย-2563-5602-06-01")]
    [InlineData("UPDATE Reports SET By_PersonId = 7 WHERE Version = 1", AuditFault.RecordDiffers, "report 56-2563/ย-2563-5602-06-01")]
    [InlineData("UPDATE Certifications SET State = 'InForce' WHERE Version = 1", AuditFault.RecordDiffers, "certification 56-2563/ร-2563-5602-01")]
    [InlineData("UPDATE DistrictTargets SET Annual = 1 WHERE DistrictCode = '5602'", AuditFault.RecordDiffers, "target 56-2563/5602/01")]
    [InlineData("UPDATE TargetMonths SET Amount = 1 WHERE Month = '2563-07' AND DistrictTargetId = (SELECT Id FROM DistrictTargets WHERE DistrictCode = '5602')", AuditFault.RecordDiffers, "target 56-2563/5602/01")]
    [InlineData("UPDATE Deadlines SET DueOn = '2020-07-31' WHERE Month = '2563-06'", AuditFault.RecordDiffers, "campaign 56-2563")]
    [InlineData("UPDATE Holdings SET \"Until\" = '2020-06-09 00:00:00'", AuditFault.RecordDiffers, "holding 1")]
    [InlineData("UPDATE Campaigns SET ProvinceCode = '57'", AuditFault.RecordDiffers, "campaign 56-2563")]
    [InlineData("UPDATE TargetOddities SET Printed = '1' WHERE rowid = 1", AuditFault.RecordDiffers, "campaign 56-2563")]
    [InlineData("DELETE FROM Reports WHERE Version = 1", AuditFault.RecordGone, "report 56-2563/ย-2563-5602-06-01")]
    [InlineData("UPDATE Reports SET Number = 'ย-2563-5602-06-09' WHERE Version = 1", AuditFault.Unrecorded, "report 56-2563/ย-2563-5602-06-09")]
    [InlineData("UPDATE Certifications SET State = 'Nonsense' WHERE Version = 1", AuditFault.RecordUnreadable, "certification")]
    public async Task A_record_that_was_changed_past_the_bot_is_named(string sql, AuditFault fault, string subject)
    {
        using var desk = await StoryAsync();
        await desk.ByHandAsync($"PRAGMA foreign_keys=OFF; {sql}");

        (await desk.VerifyAsync()).Breaks.Select(b => (b.Fault, b.Subject)).ShouldContain((fault, subject));
    }

    // Whoever puts the hash of a code of their own into the table could otherwise enrol with it and nobody would see how.
    [Theory]
    [InlineData("UPDATE EnrolmentCodes SET Hash = 'x'", "code 1")]
    [InlineData("UPDATE EnrolmentCodes SET ProvinceCode = '57'", "code 1")]
    [InlineData("UPDATE Groups SET ProvinceCode = '57'", "group 1")]
    public async Task A_code_or_a_group_that_was_changed_past_the_bot_is_named(string sql, string subject)
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.SaveAsync(db =>
        {
            db.Add(EnrolmentCode.Issue(CodePurpose.Setup, "56", null, Phayao.Monday.AddDays(1)).Code);
            db.Add(new ProvincialGroup("56", "C1", Phayao.Monday));
        });
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
        await desk.ByHandAsync(sql);

        (await desk.VerifyAsync()).Breaks.Select(b => (b.Fault, b.Subject)).ShouldContain((AuditFault.RecordDiffers, subject));
    }

    [Theory]
    [InlineData("UPDATE Audit SET Sentence = replace(Sentence, '50,500,000', '50,500,001') WHERE Sequence = {0}", 0, AuditFault.Altered, 0)]
    [InlineData("UPDATE Audit SET Facts = replace(Facts, '5050000000', '5050000001') WHERE Sequence = {0}", 0, AuditFault.Altered, 0)]
    [InlineData("UPDATE Audit SET At = '2020-06-08 02:00:01' WHERE Sequence = {0}", 0, AuditFault.Altered, 0)]
    [InlineData("UPDATE Audit SET At = 'yesterday' WHERE Sequence = {0}", 0, AuditFault.Unreadable, 0)]
    [InlineData("DELETE FROM Audit WHERE Sequence = {0}", 0, AuditFault.Missing, 0)]
    [InlineData("DELETE FROM Audit WHERE Sequence = {0}; UPDATE Audit SET Sequence = Sequence - 1 WHERE Sequence > {0}", 0, AuditFault.Severed, 0)]
    [InlineData("UPDATE Audit SET Sequence = 999 WHERE Sequence = {0}; UPDATE Audit SET Sequence = {0} WHERE Sequence = {0} + 1; UPDATE Audit SET Sequence = {0} + 1 WHERE Sequence = 999", 0, AuditFault.Severed, 0)]
    [InlineData("UPDATE Audit SET Previous = Hash WHERE Sequence = {0}", 0, AuditFault.Severed, 0)]
    [InlineData("UPDATE Audit SET Hash = lower(hex(randomblob(32))) WHERE Sequence = {0}", 0, AuditFault.Altered, 0)]
    public async Task An_entry_that_was_touched_is_the_place_where_the_chain_breaks(string sql, int shift, AuditFault fault, int at)
    {
        using var desk = await StoryAsync();
        var place = (await desk.EntriesAsync()).Single(e => e.Kind == "report.added" && e.Sentence.Contains("50,500,000", StringComparison.Ordinal)).Sequence + shift;
        await desk.DropGuardAsync();
        await desk.ByHandAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, place));

        (await desk.VerifyAsync()).Breaks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(b => b.Fault.ShouldBe(fault), b => b.Sequence.ShouldBe(place + at));
    }

    [Fact]
    public async Task An_entry_pushed_in_with_a_hash_of_its_own_breaks_the_chain_behind_it()
    {
        using var desk = await StoryAsync();
        var entries = await desk.EntriesAsync();
        var forged = AuditEntry.After(entries[9].Head, new(Phayao.Monday, "report.changed", "56", entries[^1].Subject, "E9", "จุน", "บันทึก", "{}"));
        await desk.DropGuardAsync();
        for (var last = entries.Count; last > 10; last--)
            await desk.ByHandAsync($"UPDATE Audit SET Sequence = {last + 1} WHERE Sequence = {last}");
        await desk.ByHandAsync(
            $"INSERT INTO Audit (Sequence, At, Kind, ProvinceCode, Subject, Cause, Actor, Sentence, Facts, Previous, Hash) "
            + $"VALUES (11, '2020-06-08 02:00:00', '{forged.Kind}', '56', '{forged.Subject}', 'E9', 'จุน', 'บันทึก', '{{}}', '{forged.Previous}', '{forged.Hash}')");

        (await desk.VerifyAsync()).Breaks.ShouldHaveSingleItem().ShouldBe(new AuditBreak(AuditFault.Severed, 12, entries[10].Subject));
    }

    [Fact]
    public async Task Due_days_that_moved_at_once_hold_in_whatever_order_the_database_gives_them()
    {
        using var desk = await AuditDesk.EmptyAsync();
        await desk.SaveAsync(db => db.Add(Phayao.CampaignBy(new ReportDays(1, 10, DueOnDay: 25, Roll: Roll.Next), Phayao.Monday)));
        Holiday[] declared = [.. new[] { 7, 8, 9 }.SelectMany(month => Enumerable.Range(24, 5).Select(day => new Holiday("56", new(2020, month, day), "วันหยุด", Phayao.Monday)))];
        await desk.SaveAsync(db => db.Campaigns.Local.Single().Replan(WorkingCalendar.AsOf(declared, Phayao.Monday), Phayao.Monday).Count.ShouldBe(3));
        (await desk.VerifyAsync()).Holds.ShouldBeTrue();

        await desk.ByHandAsync("UPDATE DeadlineMoves SET Id = -Id");

        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
    }

    [Fact]
    public async Task A_tail_cut_off_leaves_records_that_no_entry_speaks_of()
    {
        using var desk = await StoryAsync();
        var head = (await desk.EntriesAsync())[^1].Head;
        await desk.DropGuardAsync();
        await desk.ByHandAsync($"DELETE FROM Audit WHERE Sequence = {head.Sequence}");

        (await desk.VerifyAsync()).Breaks.ShouldHaveSingleItem().Fault.ShouldBe(AuditFault.Unrecorded);
    }

    [Fact]
    public async Task A_tail_cut_off_together_with_its_record_is_found_by_the_head_that_was_written_down()
    {
        using var desk = await StoryAsync();
        var head = (await desk.EntriesAsync())[^1].Head;
        await desk.DropGuardAsync();
        await desk.ByHandAsync($"DELETE FROM Audit WHERE Sequence = {head.Sequence}; DELETE FROM Reports WHERE Version = 2");

        (await desk.VerifyAsync()).Holds.ShouldBeTrue();
        (await desk.VerifyAsync(head.Hash)).Breaks.ShouldHaveSingleItem().Fault.ShouldBe(AuditFault.HeadNotFound);
    }

    [Fact]
    public async Task An_official_record_is_missed_even_when_an_entry_says_that_it_was_deleted()
    {
        using var desk = await StoryAsync();
        await desk.SaveAsync(db => db.Remove(db.Reports.Local.MaxBy(r => r.Version)!));

        (await desk.VerifyAsync()).Breaks.ShouldHaveSingleItem().Fault.ShouldBe(AuditFault.RecordGone);
    }

    // The last of all, so that it ends the chain.
    private static async Task<AuditDesk> StoryAsync()
    {
        var desk = await AuditDesk.OpenAsync();
        await desk.CertifyAsync("E1");
        await desk.CertifyAsync("E2");
        await desk.ReportAsync(50_500_000, 12_554_386, "E3");
        await desk.ReportAsync(50_600_000, 12_554_386, "E4");
        return desk;
    }
}
