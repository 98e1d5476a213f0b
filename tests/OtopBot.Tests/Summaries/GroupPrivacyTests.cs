using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Summaries;

// G4: nothing that the bot says in a group holds a person, a draft or a correction that nobody has approved.
public sealed class GroupPrivacyTests
{
    private const string Officer = "นางสาวทดสอบ นามสมมุติ";

    [Fact]
    public async Task Whatever_a_group_asks_no_person_draft_or_unapproved_correction_comes_out()
    {
        await using var script = await DialogScript.BeginAsync();
        var group = script.Group();
        await group.BindAsync();
        await script.HasReportedAsync("ปง", PhayaoCampaign.June, 900_000, 86_000);
        await script.Officer("จุน", Officer).Says("มิ.ย. ทั่วไป 77,111,333 ออนไลน์ 2");
        await CorrectAsync(script);

        foreach (var member in (string?[])[null, "คนในกลุ่ม", Officer])
        {
            foreach (var words in (string[])["", "สรุป", "สรุป มิ.ย.", "สรุป ก.ค.", "ใครยังไม่ส่ง", "ช่วยเหลือ", "เมนู", "สถานะ", "ประวัติ", "รายงาน", "รับรองเป้า", "ออกรหัส", "ABCD-EFGH", "ยืนยัน", "ทำต่อ"])
                await Speak(group, member).Says($"บอท {words}").BotDoesNotSay(Officer, "ทดสอบ", "ผู้ลงนาม", "77,111,333", "88,222,444", "88222444", "เหตุผลลับ", "แก้ไข", "รอพิจารณา");
            foreach (var data in (string[])["sum.month", "sum.missing", "bot.menu", "bot.help", "bot.resume?d=report", "report.confirm", "codes.post?r=admin", "certify.start", "bot.again?m=1"])
                await Speak(group, member).Presses(data).BotDoesNotSay(Officer, "ทดสอบ", "ผู้ลงนาม", "77,111,333", "88,222,444", "เหตุผลลับ", "แก้ไข", "รอพิจารณา");
        }
    }

    private static Speaker Speak(GroupTalk group, string? member) => group.Member(member);

    private static Task CorrectAsync(DialogScript script) => script.ChangeAsync(async db =>
    {
        var campaign = await db.Campaigns.SingleAsync();
        var target = campaign.TargetOf("5602");
        var proposed = campaign.Months.Select(m => new MonthPlan(m, Baht.Of(88_222_444))).ToList();
        db.Add(Certification.Correct(campaign, target, null, proposed, "เหตุผลลับ", new Signatory(1, Officer, "นักวิชาการ"), script.Clock.GetUtcNow(), script.NextEventId()));
    });
}
