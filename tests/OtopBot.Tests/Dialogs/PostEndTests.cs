using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

// E3: several people and several posts; a post that ended gives nothing any more.
public sealed class PostEndTests
{
    [Fact]
    public async Task Whose_post_ended_saves_nothing_by_open_drafts_and_old_buttons()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").BotOffers("ยืนยัน");
        var certify = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").BotOffers("ยืนยัน");
        var report = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await script.PostEndsAsync(officer, "จุน");
        foreach (var data in (string[])[report, certify, "status.show", "history.show", "sum.month", "bot.resume?d=report", "codes.start"])
            await officer.Presses(data).BotDoesNotSay("50,000,000", "63,054,386");
        foreach (var words in (string[])["ยืนยัน", "ทำต่อ", "สถานะ", "ประวัติ", "สรุป", "มิ.ย. ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน", "รับรองเป้า"])
            await officer.Says(words).BotDoesNotSay("50,000,000", "63,054,386", "ย-2563", "ร-2563");
        (await script.ReportsAsync()).ShouldBeEmpty();
        (await script.CertificationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_districts_the_one_that_ended_is_closed_and_the_other_is_not_asked_about()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await script.OfficerOfTwoAsync("จุน", "ปง");
        await officer.Says("จุน มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").BotOffers("ยืนยัน");
        var confirm = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await script.PostEndsAsync(officer, "จุน");
        await officer.Presses(confirm).BotDoesNotSay("ย-2563-5602").Says("ยกเลิก").Says("มิ.ย. ทั่วไป 900,000 ออนไลน์ 86,000").BotSays("อำเภอปง").Taps("ยืนยัน").BotSays("ย-2563-5606-06-01")
            .Says("รับรองเป้า").BotSays("อำเภอปง").BotDoesNotSay("อำเภอจุน");
        (await script.ReportsAsync()).ShouldHaveSingleItem().DistrictCode.ShouldBe("5606");
    }

    [Fact]
    public async Task Certifying_asks_which_of_two_districts_only_when_it_is_ambiguous()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = await script.OfficerOfTwoAsync("จุน", "ปง");
        await officer.Says("รับรองเป้า").BotOffers("อำเภอจุน", "อำเภอปง").Says("ปง").BotSays("อำเภอปง", "10,029,133").BotOffers("รับรองตามเป้าหมาย").Says("ยกเลิก").Says("รับรองเป้า").BotSays("อำเภอใด").BotOffers("อำเภอจุน", "อำเภอปง");
    }

    [Fact]
    public async Task Officer_and_province_at_once_does_both()
    {
        await using var script = await DialogScript.BeginAsync();
        var both = script.Officer("จุน");
        await script.ChangeAsync(async db =>
        {
            var person = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.People);
            person.Take(new OtopBot.Domain.People.Post("56", null, OtopBot.Domain.People.Role.Province, "เจ้าหน้าที่จังหวัด"), PhayaoCampaign.Signed);
        });
        await both.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").BotSays("อำเภอจุน").Taps("ยืนยัน").BotSays("ย-2563-5602-06-01").Says("สรุป มิ.ย.").BotSays("จังหวัดพะเยา", "1/9").Says("สถานะ").BotSays("สถานะ อำเภอจุน", "รับรองเป้าแล้ว");
        await script.PostEndsAsync(both, null);
        await both.Says("สถานะ").BotSays("สถานะ อำเภอจุน").BotDoesNotSay("รับรองเป้าแล้ว");
    }

    [Fact]
    public async Task Two_officers_of_a_district_share_its_months()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน", "ผู้รับผิดชอบคนแรก").Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").Taps("ยืนยัน");
        await script.Officer("จุน", "ผู้รับผิดชอบคนที่สอง").Says("รายงาน มิ.ย.").BotSays("โดย ผู้รับผิดชอบคนแรก", "52,000,000");
    }
}
