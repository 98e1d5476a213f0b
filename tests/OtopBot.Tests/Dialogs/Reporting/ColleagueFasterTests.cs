using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

public sealed class ColleagueFasterTests
{
    private const string Sentence = "มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน";
    private const string Faster = "เจ้าหน้าที่อีกคนเพิ่งบันทึกยอดนี้ ยอดของท่านยังไม่ได้บันทึก";

    [Fact]
    public async Task Who_was_slower_is_shown_only_what_was_typed_and_comes_through()
    {
        await using var script = await DialogScript.BeginAsync();
        var (fast, slow) = (script.Officer("จุน", "เจ้าหน้าที่คนที่หนึ่ง"), script.Officer("จุน", "เจ้าหน้าที่คนที่สอง"));
        await fast.Says(Sentence).Taps("ยืนยัน");
        await slow.Says("แก้ออนไลน์ 4 ล้าน").BotSays("เพราะเหตุใด");
        await fast.Says("แก้ทั่วไป 61 ล้าน").Says("พิมพ์ยอดผิด").Taps("ยืนยัน").BotSays("-02");
        await slow.Says("ร้านค้าส่งยอดเพิ่ม").BotSays(Faster, "61,000,000 บาท", "4,000,000 บาท").BotDoesNotSay("60,000,000 บาท").Taps("แก้เป็นยอดใหม่").Says("ร้านค้าส่งยอดเพิ่ม")
            .BotSays("65,000,000 บาท").Taps("ยืนยัน").BotSays("-03");
        (await script.ReportsAsync()).Select(r => (r.General, r.Online)).ShouldBe([
            (Baht.Of(60_000_000), Baht.Of(3_000_000)), (Baht.Of(61_000_000), Baht.Of(3_000_000)), (Baht.Of(61_000_000), Baht.Of(4_000_000))]);
    }

    [Fact]
    public async Task Who_confirms_after_a_colleague_reads_who_was_faster()
    {
        await using var script = await DialogScript.BeginAsync();
        var (fast, slow) = (script.Officer("จุน", "เจ้าหน้าที่คนที่หนึ่ง"), script.Officer("จุน", "เจ้าหน้าที่คนที่สอง"));
        await slow.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 3 ล้าน").BotOffers("ยืนยัน");
        await fast.Says(Sentence).Taps("ยืนยัน");
        await slow.Taps("ยืนยัน").BotSays(Faster, "รายงานไว้แล้ว").BotOffers("แก้เป็นยอดใหม่").Says("ใช่").BotSays("เพราะเหตุใด").BotDoesNotSay(Faster);
    }

    [Fact]
    public async Task An_amount_in_doubt_stands_under_what_was_typed_anew()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Says("มิ.ย. 100").BotSays("ยอดที่พิมพ์มาใหม่", "“100”");
    }

    [Fact]
    public async Task New_figures_are_asked_for_in_the_central_system_again()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(Sentence).Taps("ยืนยัน").Taps("ลงระบบกลางแล้ว").Says("แก้ออนไลน์ 4 ล้าน").Says("พิมพ์ยอดผิด").Taps("ยืนยัน").BotSays("ลงยอดนี้ในระบบกลางแล้วหรือยัง").BotDoesNotSay("ระบบกลาง: ลงแล้ว");
        (await script.ReportsAsync()).Select(r => r.Central).ShouldBe([CentralEntry.Entered, null]);
    }
}
