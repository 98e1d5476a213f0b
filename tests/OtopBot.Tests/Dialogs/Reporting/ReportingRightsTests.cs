using CsCheck;
using OtopBot.Domain.Money;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

public sealed class ReportingRightsTests
{
    // Chiang Kham's plan, report and target: nothing of them may reach another district's officer.
    private static readonly string[] Secrets = ["25,214,632", "26,523,023", "90,719,815", "16,966,612", "471,709,836", "22,222,222", "3,333,333", "25,555,555"];

    [Theory]
    [InlineData("มิ.ย. เชียงคำ ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน", "เชียงคำ")]
    [InlineData("รายงาน อ.เชียงคำ", "เชียงคำ")]
    [InlineData("ภูพานยาว ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน", "ภูกามยาว")]
    public async Task Another_district_is_refused_by_name_and_nothing_of_it_is_shown(string sentence, string district)
    {
        await using var script = await DialogScript.BeginAsync();
        var said = await script.Officer("จุน").Says(sentence).BotSays(district, "อำเภอจุน").BotDoesNotOffer("ยืนยัน").LastAsync();
        said!.Text.ShouldNotContain("25,214,632");
        said.Text.ShouldNotContain("5,764,852");
        (await script.ReportsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_survives_a_sentence_about_another_district_unchanged()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").Says("เชียงคำ ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน").BotSays("เชียงคำ", "63,000,000 บาท").Taps("ยืนยัน");
        var saved = (await script.ReportsAsync()).ShouldHaveSingleItem();
        (saved.DistrictCode, saved.Total).ShouldBe(("5602", Baht.Of(63_000_000)));
    }

    [Fact]
    public async Task An_officer_of_two_districts_is_asked_only_when_it_is_ambiguous()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await script.OfficerOfTwoAsync("จุน", "ปง");
        await officer.Says("มิ.ย. ทั่วไป 900,000 ออนไลน์ 86,000").BotSays("อำเภอใด").BotOffers("อำเภอจุน", "อำเภอปง").BotDoesNotOffer("ยืนยัน").Taps("อำเภอปง").BotSays("อำเภอปง", "100%").Taps("ยืนยัน").BotSays("ย-2563-5606-06-01");
        await officer.Says("จุน มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน").BotSays("อำเภอจุน").Taps("ยืนยัน").BotSays("ย-2563-5602-06-01");
    }

    [Fact]
    public async Task No_text_and_no_forged_button_reads_or_writes_another_district()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("เชียงคำ").Says("มิ.ย. ทั่วไป 22,222,222 ออนไลน์ 3,333,333").Taps("ยืนยัน");
        await script.Officer("เชียงคำ").Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน");
        var (before, certified) = (await ForeignAsync(script), await script.CertificationsAsync());
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน");

        var dialogs = Gen.OneOf("report", "certify", "status", "history", "summary", "undo", "unlock");
        var actions = Gen.OneOf("start", "district", "month", "figure", "amount", "again", "repair", "fix", "fixmonth", "keep", "back", "zero", "change", "confirm", "central", "asis", "correct", "show", "ask", "open", "refuse", "choose");
        var values = Gen.OneOf("d=5603", "m=2563-06", "m=2563-07", "f=Online", "f=General", "n=00000000", "v=2222222200", "v=1", "r=ย-2563-5603-06-01", "e=Down", "e=Entered", "q=1");
        var texts = Gen.OneOf("ยืนยัน", "เชียงคำ", "รายงาน เชียงคำ", "สถานะ เชียงคำ", "ประวัติ เชียงคำ", "รับรองเป้า เชียงคำ", "แก้ออนไลน์ เชียงคำ 5 แสน", "ลงระบบกลางแล้ว", "มิ.ย. เชียงคำ ไม่มียอด", "ย้อนกลับ", "คงเดิม", "ย้อนกลับการบันทึก", "เปิดแก้ไข เชียงคำ มิ.ย.", "ประวัติ เชียงคำ มิ.ย.");
        var forged = Gen.Select(dialogs, actions, values.Array[0, 4], (dialog, action, some) => $"{dialog}.{action}?{string.Join('&', some.Append("d=5603").DistinctBy(v => v[0]))}");
        await Gen.Frequency((3, forged), (1, texts)).SampleAsync(
            async line =>
            {
                var said = await (line.Contains('?', StringComparison.Ordinal) ? officer.Presses(line) : officer.Says(line)).LastAsync();
                var shown = said?.Text ?? "";
                return !Secrets.Any(secret => shown.Contains(secret, StringComparison.Ordinal)) && (await ForeignAsync(script)).SequenceEqual(before);
            },
            iter: 150,
            threads: 1);
        (await script.CertificationsAsync()).Select(c => (c.Number, c.State)).ShouldBe(certified.Select(c => (c.Number, c.State)));
    }

    private static async Task<List<string>> ForeignAsync(DialogScript script)
        => [.. (await script.ReportsAsync()).Where(r => r.DistrictCode != "5602").Select(r => $"{r.Number} {r.Digest} {r.Central} {r.VoidedAt}")];
}
