using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Summaries;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Summaries;

// A season walked from state to state: after each step, everything that can go to the group is looked at. Its sums are those that SQL
// adds up from the tables (G2), and nothing in it is a draft, a correction, or a person's (G4).
public sealed class EveryStateTests
{
    private const string Officer = "นางสาวทดสอบ นามสมมุติ";
    private const string Position = "นักวิชาการพัฒนาชุมชนชำนาญการ";

    // Figures of drafts and corrections are of this kind and of no other.
    private static readonly string[] Secrets =
    [
        Officer, "ทดสอบ", "นามสมมุติ", Position, "นักวิชาการ", "ผู้ลงนาม", "ผู้อนุมัติ", "เจ้าหน้าที่พัฒนาชุมชน", LineIds.User(Officer),
        "77,111,333", "77111333", "88,222,444", "88222444", "เหตุผลลับ", "น้ำท่วม", "แก้ไข", "รอพิจารณา", "ถอน", "ตีกลับ",
    ];

    [Theory]
    [InlineData(MissingShown.Names)]
    [InlineData(MissingShown.Count)]
    public async Task In_every_state_the_group_hears_the_sums_of_the_tables_and_no_secret(MissingShown shown)
    {
        await using var stage = await GroupStage.BeginAsync(options: o => o.ShowMissing = shown);
        var script = stage.Script;
        var (june, july) = (PhayaoCampaign.June, PhayaoCampaign.June.Next);
        foreach (var step in (Func<Task>[])
        [
            () => Task.CompletedTask,
            async () => await script.Officer("จุน", Officer).Says("มิ.ย. ทั่วไป 77,111,333 ออนไลน์ 2"),
            () => script.HasReportedAsync("ปง", june, 900_000.25m, 86_000),
            () => FileAsync(script, "5602", corrects: true),
            () => FileAsync(script, "5601", corrects: false),
            () => FileAsync(script, "5603", corrects: true),
            () => WithdrawAsync(script, "5602"),
            () => ReturnAsync(script, "5603"),
            () => script.HasReportedAsync("เชียงม่วน", june, 0, 0),
            () => stage.ExtendAsync("แม่ใจ", PhayaoCampaign.Create().ReportDeadline(june), new DateOnly(2020, 6, 30)),
            () => stage.ExtendAsync("ภูซาง", PhayaoCampaign.Create().CertificationDeadline, new DateOnly(2020, 6, 30)),
            () => Later(() => stage.At(6, 26)),
            () => script.HasReportedAsync("ปง", june, 1_900_000, 86_000),
            () => VoidAsync(script, "5606"),
            () => script.HasReportedAsync("แม่ใจ", june, 16_000_000, 381_788),
            () => stage.AllReportAsync(june, 1_234_567, "ปง", "เชียงม่วน", "แม่ใจ"),
            () => Later(() => stage.At(7, 3)),
            () => script.HasReportedAsync("จุน", july, 3, 4),
            async () => await script.Officer("จุน", Officer).Says("ก.ค. ทั่วไป 77,111,333 ออนไลน์ 77,111,333"),
            () => stage.AllReportAsync(july, 5_000_000.75m),
            () => VoidAsync(script, "5606"),
        ])
        {
            await step();
            await LookAsync(stage, shown);
        }
    }

    private static async Task LookAsync(GroupStage stage, MissingShown shown)
    {
        foreach (var month in (FiscalMonth[])[PhayaoCampaign.June, PhayaoCampaign.June.Next])
        {
            var truth = await SumsAsync(stage, month);
            foreach (var kind in Enum.GetValues<PostKind>())
            {
                foreach (var words in await WriteAsync(stage, kind, month))
                {
                    Innocent(words);
                    words.Text.ShouldContain($"ส่งแล้ว {truth.Count}/9 อำเภอ");
                    words.Text.ShouldContain($"{truth.Total} บาท");
                    if (kind == PostKind.Close)
                        Table(words, truth, shown);
                }
            }

            var asked = (await stage.Script.Group().Member().Says($"บอท สรุป {(month.Month == 6 ? "มิ.ย." : "ก.ค.")}").LastAsync())!;
            Innocent(asked);
            Table(asked, truth, shown);
        }

        foreach (var kind in (PostKind[])[PostKind.Eve, PostKind.Close, PostKind.Milestone])
        {
            foreach (var words in await WriteAsync(stage, kind, null))
            {
                Innocent(words);
                words.Text.ShouldContain($"ส่งแล้ว {await AnsweredAsync(stage)}/9 อำเภอ");
            }
        }

        foreach (var question in (string[])["ใครยังไม่ส่ง", "ช่วยเหลือ", "สรุป", "เมนู", "สถานะ"])
            Innocent((await stage.Script.Group().Member().Says($"บอท {question}").LastAsync())!);
    }

    private static void Table(BotWords words, Sums truth, MissingShown shown)
    {
        words.Text.ShouldContain($"รวม\n{truth.Total} บาท");
        words.Text.ShouldContain($"ทั่วไป {truth.General} · ออนไลน์ {truth.Online}");
        words.Text.ShouldContain($"ทั่วไป {truth.General} ออนไลน์ {truth.Online}", customMessage: "the line of the notification");
        var lines = words.Text.Split('\n');
        var rows = PhayaoCampaign.Create().Districts.Select(d => Array.IndexOf(lines, d.Name)).Where(i => i >= 0).Select(i => lines[i + 1]).ToList();
        rows.Count.ShouldBe(shown == MissingShown.Names ? 9 : truth.Count);
        rows.Sum(r => decimal.TryParse(r, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : 0).ShouldBe(truth.General.Amount + truth.Online.Amount);
    }

    private static void Innocent(BotWords words)
    {
        foreach (var secret in Secrets)
            words.Json.Contains(secret, StringComparison.Ordinal).ShouldBeFalse($"\"{secret}\" is in\n{words.Text}");
    }

    // As if it were due now, whether its day has come or not.
    private static Task<List<BotWords>> WriteAsync(GroupStage stage, PostKind kind, FiscalMonth? month) => stage.Script.LookAsync(async db =>
    {
        var now = stage.Script.Clock.GetUtcNow();
        var board = (await PostBoard.ReadAsync(db, stage.Script.Get<SummariesOptions>(), now, TestContext.Current.CancellationToken)).Single();
        var deadline = month is { } known ? board.Campaign.ReportDeadline(known) : board.Campaign.CertificationDeadline;
        var messages = await stage.Script.Get<PostWriter>().WriteAsync(db, board, new ScheduledPost(kind, deadline, now, now), now, TestContext.Current.CancellationToken);
        if (messages.Count == 0)
            return [];
        var batch = MessageBatch.Of(messages);
        LineSchema.ShouldAccept(batch);
        return (List<BotWords>)[new BotWords(batch.Json)];
    });

    private sealed record Sums(Baht General, Baht Online, int Count)
    {
        public Baht Total => General + Online;
    }

    private static Task<Sums> SumsAsync(GroupStage stage, FiscalMonth month) => stage.Script.LookAsync(async db =>
    {
        var newest = $"""
            FROM Reports r WHERE r.Month = '{month}' AND r.VoidedAt IS NULL AND r.Version =
            (SELECT MAX(n.Version) FROM Reports n WHERE n.DistrictCode = r.DistrictCode AND n.Month = r.Month AND n.VoidedAt IS NULL)
            """;
        return new Sums(Baht.FromSatang(await NumberAsync(db, $"SELECT COALESCE(SUM(r.General), 0) AS Value {newest}")), Baht.FromSatang(await NumberAsync(db, $"SELECT COALESCE(SUM(r.Online), 0) AS Value {newest}")), (int)await NumberAsync(db, $"SELECT COUNT(*) AS Value {newest}"));
    });

    private static Task<long> AnsweredAsync(GroupStage stage)
        => stage.Script.LookAsync(db => NumberAsync(db, "SELECT COUNT(DISTINCT DistrictCode) AS Value FROM Certifications WHERE State IN ('InForce', 'Pending', 'Returned')"));

    private static Task<long> NumberAsync(DbContext db, string sql) => db.Database.SqlQueryRaw<long>(sql).SingleAsync();

    private static Task Later(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private static Task FileAsync(DialogScript script, string district, bool corrects) => script.ChangeAsync(async db =>
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
        var (target, by) = (campaign.TargetOf(district), new Signatory(1, Officer, Position));
        var proposed = campaign.Months.Select(m => new MonthPlan(m, Baht.Of(88_222_444))).ToList();
        db.Add(corrects
            ? Certification.Correct(campaign, target, null, proposed, "เหตุผลลับ", by, script.Clock.GetUtcNow(), script.NextEventId())
            : Certification.Certify(campaign, target, null, by, script.Clock.GetUtcNow(), script.NextEventId()));
    });

    private static Task WithdrawAsync(DialogScript script, string district) => script.ChangeAsync(async db =>
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync();
        new CertificationHistory(campaign, district, await db.Certifications.Where(c => c.DistrictCode == district).ToListAsync())
            .Withdraw("เหตุผลลับ", new Signatory(1, Officer, Position), script.Clock.GetUtcNow(), script.NextEventId());
    });

    private static Task ReturnAsync(DialogScript script, string district) => script.ChangeAsync(async db =>
    {
        var correction = await db.Certifications.SingleAsync(c => c.DistrictCode == district);
        db.Entry(correction).Property(c => c.State).CurrentValue = CertificationState.Returned;
    });

    private static Task VoidAsync(DialogScript script, string district) => script.ChangeAsync(async db =>
    {
        var newest = await db.Reports.Where(r => r.DistrictCode == district && r.VoidedAt == null).OrderByDescending(r => r.Id).FirstAsync();
        newest.Void(new Signatory(1, Officer, Position), script.Clock.GetUtcNow());
    });
}
