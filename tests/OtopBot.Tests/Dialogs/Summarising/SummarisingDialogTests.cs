using Microsoft.EntityFrameworkCore;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Summarising;

public sealed class SummarisingDialogTests
{
    [Theory]
    [InlineData("บอท สรุป")]
    [InlineData("@บอท สรุป มิ.ย.")]
    [InlineData("บอทสรุป มิถุนายน")]
    public async Task The_group_asks_and_gets_the_table(string words)
    {
        await using var script = await ReportedAsync();
        await script.Group().Member().Says(words).BotSays("จังหวัดพะเยา", "มิ.ย. 63", "ส่งแล้ว 2/9 อำเภอ", "รวม 64,040,386 บาท", "36% ของแผนเดือน", "จุน", "63,054,386", "ยังไม่ส่ง 7 อำเภอ", "ภูซาง ภูกามยาว");
        await script.Group().Mentions("สรุป").BotSays("64,040,386");
    }

    [Fact]
    public async Task Who_has_not_sent_is_named_for_the_month_and_for_the_certification()
    {
        await using var script = await ReportedAsync();
        await script.Group().Member().Says("บอท ใครยังไม่ส่งบ้าง").BotSays("ส่งแล้ว 2/9 อำเภอ", "ยังไม่ส่ง 7 อำเภอ: เมืองพะเยา เชียงคำ", "25 มิถุนายน 2563", "รับรองเป้าหมาย", "ส่งแล้ว 0/9 อำเภอ", "22 มิถุนายน 2563");
    }

    [Theory]
    [InlineData("บอท สรุป ธ.ค.")]
    [InlineData("บอท สรุป มิ.ย. ทั่วไป 5 ล้าน")]
    public async Task A_month_that_is_not_of_the_round_is_asked_again(string words)
    {
        await using var script = await ReportedAsync();
        await script.Group().Member().Says(words).BotSays("สรุปเดือนใด").BotOffers("มิ.ย. 63", "ก.ย. 63").Taps("ก.ค. 63").BotSays("ก.ค. 63", "ส่งแล้ว 0/9");
    }

    [Theory]
    [InlineData("มิ.ย. ทั่วไป 5 ล้าน ออนไลน์ 1 ล้าน")]
    [InlineData("รายงาน")]
    [InlineData("รับรองเป้า")]
    [InlineData("สถานะ")]
    [InlineData("ออกรหัส")]
    [InlineData("")]
    [InlineData("ยืนยัน")]
    public async Task A_group_never_takes_a_figure_or_a_command_of_a_private_chat(string words)
    {
        await using var script = await ReportedAsync();
        _ = script.Officer("จุน");
        _ = script.Admin();
        var before = await script.LookAsync(db => db.Reports.CountAsync());
        foreach (var member in (string[])["เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", DialogScript.AdminName])
        {
            await script.Group().Member(member).Says($"บอท {words}").BotSays("รายงานยอดได้ในแชตส่วนตัวกับบอท");
            if (words.Length > 0)
                await script.Group().Member(member).Says(words).BotIsSilent();
        }

        (await script.LookAsync(db => db.Reports.CountAsync())).ShouldBe(before);
        (await script.LookAsync(db => db.Codes.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_officer_sees_the_own_district_only_and_where_the_whole_is()
    {
        await using var script = await ReportedAsync();
        await script.Officer("จุน").Says("สรุป").BotSays("อำเภอจุน", "63,054,386", "กลุ่มจังหวัด").BotDoesNotSay("ปง", "986,000", "64,040,386")
            .Says("ใครยังไม่ส่ง").BotDoesNotSay("เชียงคำ").Presses("sum.month?m=2563-06").BotDoesNotSay("64,040,386").Presses("sum.missing").BotDoesNotSay("เชียงคำ");
    }

    [Fact]
    public async Task The_province_sees_the_whole_in_its_own_chat()
    {
        await using var script = await ReportedAsync();
        await script.Province().Says("เมนู").Taps("สรุป").BotSays("64,040,386").Taps("ใครยังไม่ส่ง").BotSays("เชียงคำ");
    }

    [Fact]
    public async Task Nine_districts_with_the_plan_of_June_make_the_letters_total()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Group().BindAsync();
        foreach (var district in PhayaoCampaign.Create().Districts)
            await script.HasReportedAsync(district.Name, PhayaoCampaign.June, PhayaoCampaign.JunePlanOf(district.Name) - 1000, 1000);
        await script.Group().Member().Says("บอท สรุป").BotSays("175,972,806 บาท", "100% ของแผนเดือน", "ส่งแล้ว 9/9", "ส่งครบทุกอำเภอแล้ว", "ภูซาง", "ภูกามยาว").BotDoesNotSay("กุชวาง", "ภูพานยาว");
    }

    private static async Task<DialogScript> ReportedAsync()
    {
        var script = await DialogScript.BeginAsync();
        await script.Group().BindAsync();
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 50_500_000, 12_554_386);
        await script.HasReportedAsync("ปง", PhayaoCampaign.June, 900_000, 86_000);
        return script;
    }
}
