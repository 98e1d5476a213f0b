using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs;
using OtopBot.Domain.Money;
using OtopBot.Line.Webhook;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

public sealed class ReportingChangeTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";

    [Fact]
    public async Task A_reported_month_is_shown_and_changed_only_with_a_reason()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน");
        await officer.Says("มิ.ย. ทั่วไป 61 ล้าน ออนไลน์ 3 ล้าน").BotSays("รายงานไว้แล้ว", "63,000,000 บาท", "64,000,000 บาท").BotDoesNotOffer("ยืนยัน")
            .Taps("แก้เป็นยอดใหม่").BotSays("เพราะเหตุใด").Says("ร้านค้าส่งยอดเพิ่ม").BotSays("เพิ่มขึ้น 1,000,000 บาท", "เหตุผล: ร้านค้าส่งยอดเพิ่ม").Taps("ยืนยัน").BotSays("ย-2563-5602-06-02");

        var versions = await script.ReportsAsync();
        versions.Select(r => (r.Version, r.Total, r.Reason)).ShouldBe([(1, Baht.Of(63_000_000), null), (2, Baht.Of(64_000_000), "ร้านค้าส่งยอดเพิ่ม")]);
    }

    [Fact]
    public async Task One_saved_figure_is_changed_and_the_other_kept()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Says("รายงาน").BotSays("รายงานไว้แล้ว").Taps("แก้ออนไลน์").BotSays("ช่องทางออนไลน์ เท่าใด").Says("4 ล้าน").BotSays("เพราะเหตุใด").Says("พิมพ์ยอดคลาดเคลื่อน").BotSays("64,000,000 บาท");
        await officer.Says("ยกเลิก").Says("แก้ทั่วไป 61 ล้าน").BotSays("เพราะเหตุใด").Taps("ได้ข้อมูลเพิ่ม").BotSays("64,000,000 บาท").Taps("ยืนยัน");
        (await script.ReportsAsync())[^1].General.ShouldBe(Baht.Of(61_000_000));
    }

    [Fact]
    public async Task At_the_months_end_the_reason_in_front_of_the_figures_is_enough()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").BotSays("ภายในกำหนด");
        script.At(new DateOnly(2020, 7, 1), new TimeOnly(9, 0));
        await officer.Says("ปรับยอดสิ้นเดือน มิ.ย. ทั่วไป 62 ล้าน ออนไลน์ 3 ล้าน")
            .BotSays("เดิม 60,000,000 → ใหม่ 62,000,000 (เพิ่มขึ้น 2,000,000 บาท)", "เท่าเดิม", "เดิม 63,000,000 → ใหม่ 65,000,000", "เหตุผล: ปรับยอดสิ้นเดือน").BotDoesNotSay("หลังกำหนด")
            .Taps("ยืนยัน").BotSays("ย-2563-5602-06-02", "ภายในกำหนด", "เหตุผลที่แก้ไข: ปรับยอดสิ้นเดือน");
        await script.Officer("ปง").Says("ปรับยอดสิ้นเดือน").BotSays("ต้องการรายงานเดือนใด").Says("ก.ค. ทั่วไป 1 ล้าน ออนไลน์ 0").BotDoesNotSay("ปรับยอด").Taps("ยืนยัน");
        (await script.ReportsAsync()).Select(r => (r.Version, r.OnTime, r.Reason)).ShouldBe([(1, true, null), (2, true, "ปรับยอดสิ้นเดือน"), (1, true, null)]);
    }

    [Fact]
    public async Task Other_reasons_are_typed()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Says("แก้ออนไลน์ 4 ล้าน").BotOffers("ปรับยอดสิ้นเดือน", "พิมพ์ยอดผิด", "ได้ข้อมูลเพิ่ม")
            .Taps("อื่น ๆ พิมพ์เหตุผล").BotSays("พิมพ์เหตุผลสั้น ๆ ได้เลย", "เพราะเหตุใด").Says("อื่นๆ").BotSays("พิมพ์เหตุผลสั้น ๆ ได้เลย").BotDoesNotOffer("ยืนยัน")
            .Says("ร้านค้าแจ้งใหม่").BotSays("เหตุผล: ร้านค้าแจ้งใหม่").BotOffers("ยืนยัน");
    }

    [Fact]
    public async Task The_same_figures_again_are_no_change()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says(Sentence).Taps("ยืนยัน").Says(Sentence).BotSays("รายงานไว้แล้ว").BotDoesNotOffer("ยืนยัน", "แก้เป็นยอดใหม่").Says("ใช่").BotDoesNotSay("-02");
        (await script.ReportsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_second_of_two_officers_sees_who_has_just_reported()
    {
        await using var script = await DialogScript.BeginAsync();
        var (first, second) = (script.Officer("จุน", "เจ้าหน้าที่คนที่หนึ่ง"), script.Officer("จุน", "เจ้าหน้าที่คนที่สอง"));
        await first.Says(Sentence).BotOffers("ยืนยัน");
        await second.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 3 ล้าน").BotOffers("ยืนยัน");
        await first.Taps("ยืนยัน").BotSays("ย-2563-5602-06-01");
        await second.Taps("ยืนยัน").BotSays("รายงานไว้แล้ว", "เจ้าหน้าที่คนที่หนึ่ง", "63,000,000 บาท", "53,000,000 บาท").BotOffers("แก้เป็นยอดใหม่");
        (await script.ReportsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_at_the_same_instant_one_commit_fails_and_looks_again()
    {
        await using var script = await DialogScript.BeginAsync();
        var (first, second) = (script.Officer("จุน", "เจ้าหน้าที่คนที่หนึ่ง"), script.Officer("จุน", "เจ้าหน้าที่คนที่สอง"));
        var taps = new List<string>();
        foreach (var officer in new[] { first, second })
        {
            var card = await officer.Says(Sentence).LastAsync();
            var tap = DialogScriptEvents.Postback(card!.Button("ยืนยัน").GetProperty("data").GetString()!);
            taps.Add(DialogScriptEvents.Complete(tap, script.NextEventId(), script.Clock.GetUtcNow(), new() { ["type"] = "user", ["userId"] = officer.ChatId }));
        }

        await using (var one = script.Open())
        await using (var other = script.Open())
        {
            await script.Get<ConversationRunner>().RunAsync(one, LineEvent.Parse(taps[0]), TestContext.Current.CancellationToken);
            await script.Get<ConversationRunner>().RunAsync(other, LineEvent.Parse(taps[1]), TestContext.Current.CancellationToken);
            await one.SaveChangesAsync(TestContext.Current.CancellationToken);
            await Should.ThrowAsync<DbUpdateException>(() => other.SaveChangesAsync(TestContext.Current.CancellationToken));
        }

        await script.FeedAsync(taps[1]);
        (await script.ReportsAsync()).ShouldHaveSingleItem().By.Name.ShouldBe("เจ้าหน้าที่คนที่หนึ่ง");
    }
}
