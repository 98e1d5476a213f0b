using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

// A round far larger than any province has: every answer still keeps LINE's sizes, which the script checks of each.
public sealed class HundredDistrictsTests
{
    private const int Districts = 100;

    [Fact]
    public async Task Every_word_of_the_province_and_of_the_group_is_answered_within_LINEs_sizes()
    {
        await using var script = await DialogScript.BeginAsync(Large());
        await script.Group().BindAsync();
        await AnsweredByHalfAsync(script);
        foreach (var word in (string[])["เมนู", "ช่วยเหลือ", "สถานะ", "ประวัติ", "สรุป", "สรุป มิ.ย.", "สรุป ก.ค.", "ใครยังไม่ส่ง", "ออกรหัส", "ใบรับ", "ใบรับ อำเภอที่หนึ่ง007", "ประวัติ อำเภอที่หนึ่ง007", "ข้อมูลของฉัน"])
        {
            await script.Admin().Says(word).BotDoesNotSay("ระบบขัดข้อง").Says("ยกเลิก");
            await script.Province().Says(word).BotDoesNotSay("ระบบขัดข้อง").Says("ยกเลิก");
            await script.Group().Member().Says($"บอท {word}");
        }
    }

    private static Task AnsweredByHalfAsync(DialogScript script) => script.ChangeAsync(async db =>
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
        var by = new Signatory(1, "ผู้ลงนาม", "นักวิชาการพัฒนาชุมชนชำนาญการ");
        foreach (var district in campaign.Districts.Where(d => d.Order % 2 == 0))
        {
            db.Add(new MonthlyReport(campaign, district.Code, campaign.FirstMonth, null, new Sales(Baht.Of(1_234_567_890.25m), Baht.Of(987_654_321)), by, script.Clock.GetUtcNow(), script.NextEventId()));
            db.Add(Certification.Correct(campaign, campaign.TargetOf(district.Code), null, [.. campaign.Months.Select(m => new MonthPlan(m, Baht.Of(5_000_000)))], "เหตุผล", by, script.Clock.GetUtcNow(), script.NextEventId()));
        }
    });

    private static Campaign Large()
    {
        var letter = new Letter("ทด ๐๐๑๙/ว ๑", new DateOnly(2020, 6, 7), "http://central.test", "0 5300 0000");
        var first = PhayaoCampaign.June;
        var campaign = new Campaign("56-2563", "56", "พะเยา", 2563, letter, first, first.AddMonths(3), Baht.Of(1));
        for (var i = 1; i <= Districts; i++)
        {
            var plan = campaign.Months.Select(m => new MonthPlan(m, Baht.Of(1_500_000_000))).ToList();
            campaign.Add(new District(i, $"56{i:000}", $"อำเภอที่หนึ่ง{i:000}", ""), new DistrictTarget($"56{i:000}", 1, Baht.Of(9_000_000_000), plan, TargetSource.Letter, PhayaoCampaign.Signed));
        }

        campaign.Add(new Deadline(DeadlineKind.Certification, null, new DateOnly(2020, 6, 7), new DateOnly(2020, 6, 22), new DateOnly(2020, 7, 10)));
        foreach (var month in campaign.Months)
            campaign.Add(new Deadline(DeadlineKind.MonthlyReport, month, month.FirstDay, new DateOnly(month.Year, month.Month, 25), month.Next.FirstDay.AddDays(9)));
        return campaign;
    }
}
