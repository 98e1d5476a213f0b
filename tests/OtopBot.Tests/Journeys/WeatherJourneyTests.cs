using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Outbox;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Journeys;

// LINE at its worst, and officers as patient as real ones.
public sealed class WeatherJourneyTests
{
    private const int Rounds = 60;

    private static readonly string[] Districts = ["เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปง", "แม่ใจ", "ภูซาง", "ภูกามยาว"];

    [Fact]
    public async Task Nine_officers_certify_and_report_through_a_storm_and_an_outage()
    {
        await using var story = await Story.StartAsync();
        var june = await JuneAsync(story);
        var officers = Districts.ToDictionary(d => d, d => new PatientPerson(story, d));
        await story.PutAsync("/sim/weather", new { seed = 2563, duplicate = 0.3, reorder = 0.2, redeliver = 0.3, rate429 = 0.2, rate500 = 0.3, expiredToken = 0.1, slowMs = 20 });

        await Task.WhenAll(officers.Values.Select(CertifyAsync));

        // LINE goes down with a figure in everybody's mouth, for longer than a reply token lives.
        await story.PutAsync("/sim/weather", new { down = true });
        await Task.WhenAll(Districts.Select(d => officers[d].SayOnceAsync(Words(june[d]))));
        await story.SettleAsync();
        await story.PutAsync("/sim/clock", new { advance = "PT2M" });
        await story.PutAsync("/sim/weather", new { down = false });

        await Task.WhenAll(Districts.Select(d => ReportAsync(officers[d], june[d])));

        await ClearUpAsync(story);
        await OneCertificationAndOneReportEachAsync(story, june);
        await EverythingWentOutOnceAsync(story);
        await AssumedRepliesAreOfferedAgainAsync(story, officers);
    }

    [Fact]
    public async Task What_a_lost_webhook_carried_is_simply_said_again()
    {
        await using var story = await Story.StartAsync();
        var june = await JuneAsync(story);
        await story.PutAsync("/sim/weather", new { seed = 1, drop = 0.4 });

        await Task.WhenAll(Districts.Select(async district =>
        {
            var officer = new PatientPerson(story, district, looks: 3);
            await CertifyAsync(officer);
            await ReportAsync(officer, june[district]);
        }));

        await ClearUpAsync(story);
        await OneCertificationAndOneReportEachAsync(story, june);
        await EverythingWentOutOnceAsync(story);
    }

    private static async Task CertifyAsync(PatientPerson officer)
    {
        await officer.SayAsync("รับรองเป้า", s => s.Buttons.Contains("รับรองตามเป้าหมาย"));
        await officer.TapAsync("รับรองตามเป้าหมาย", s => s.Buttons.Contains("ยืนยัน"));
        await officer.TapAsync("ยืนยัน", s => s.Text.Contains("ร-2563-", StringComparison.Ordinal));
    }

    private static async Task ReportAsync(PatientPerson officer, Figures june)
    {
        await officer.SayAsync(Words(june), s => s.Buttons.Contains("ยืนยัน") && s.Text.Contains((june.General + june.Online).ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await officer.TapAsync("ยืนยัน", s => s.Text.Contains("บันทึกรายงานแล้ว", StringComparison.Ordinal));
    }

    // The plan's figures: nothing about them asks for a question.
    private static async Task<Dictionary<string, Figures>> JuneAsync(Story story)
        => (await story.GetAsync("/sim/facts"))["districts"]!.AsArray().ToDictionary(d => (string)d!["name"]!, d => Figures.Of((long)d!["plan"]!["2563-06"]!));

    private static string Words(Figures june) => $"มิ.ย. ทั่วไป {june.General.ToString("N0", CultureInfo.InvariantCulture)} ออนไลน์ {june.Online}";

    // The sky clears, and what still waits for its next attempt gets it.
    private static async Task ClearUpAsync(Story story)
    {
        await story.PutAsync("/sim/weather", new { duplicate = 0, reorder = 0, redeliver = 0, drop = 0, slowMs = 0, rate429 = 0, rate500 = 0, expiredToken = 0 });
        for (var round = 0; round < Rounds; round++)
        {
            await story.SettleAsync();
            if ((int)(await story.GetAsync("/sim/facts"))["outbox"]!["waiting"]! == 0)
                return;
            await story.PutAsync("/sim/clock", new { advance = "PT1M" });
        }

        throw new ShouldAssertException("The outbox did not drain.");
    }

    private static async Task OneCertificationAndOneReportEachAsync(Story story, Dictionary<string, Figures> june)
    {
        var facts = await story.GetAsync("/sim/facts");
        foreach (var district in facts["districts"]!.AsArray())
        {
            var name = (string)district!["name"]!;
            ((int)district["certification"]!["version"]!, (string)district["certification"]!["state"]!).ShouldBe((1, "inForce"), name);
            var report = district["reports"]!.AsArray().ShouldHaveSingleItem(name)!;
            ((int)report["version"]!, (long)report["general"]!, (long)report["online"]!).ShouldBe((1, june[name].General, june[name].Online), name);
        }

        foreach (var (stage, status) in new[] { ("inbox", "waiting"), ("inbox", "failed"), ("outbox", "waiting"), ("outbox", "failed") })
            ((int)facts[stage]![status]!).ShouldBe(0, $"{stage} {status}");
        (await LookAsync(story, db => db.Certifications.CountAsync())).ShouldBe(Districts.Length);
    }

    // The bot's own record against LINE's: a push is accepted once by its key, a reply has spent its token or is only assumed.
    private static async Task EverythingWentOutOnceAsync(Story story)
    {
        var rows = await RowsAsync(story);
        var (keys, spent, shown) = Line(story).Read(s => (
            s.RetryKeys.Values.Select(k => Guid.Parse(k.RetryKey)).ToHashSet(),
            s.ReplyTokens.Values.Where(t => t.Used).Select(t => t.Token).ToHashSet(),
            s.Messages.Where(m => m.FromBot).ToLookup(m => m.Via)));

        var (replies, pushes) = (rows.Where(r => r.IsReply).ToList(), rows.Where(r => !r.IsReply).ToList());
        pushes.ShouldAllBe(p => p.Status == OutboxStatus.Sent);
        keys.ShouldBe(pushes.Select(p => p.RetryKey), ignoreOrder: true);
        shown["push"].Count().ShouldBe(pushes.Sum(Bubbles));

        replies.ShouldAllBe(r => r.Status == OutboxStatus.Sent ? spent.Contains(r.ReplyToken!) : r.Status == OutboxStatus.Assumed);
        replies.Select(r => r.ReplyToken).ShouldBeUnique();
        shown["reply"].Count().ShouldBe(replies.Where(r => spent.Contains(r.ReplyToken!)).Sum(Bubbles));
        shown[null].ShouldBeEmpty();
    }

    private static async Task AssumedRepliesAreOfferedAgainAsync(Story story, Dictionary<string, PatientPerson> officers)
    {
        var before = await RowsAsync(story);
        var lost = before.Where(r => r.Status == OutboxStatus.Assumed).ToList();
        lost.Select(r => r.ChatId).Distinct().Count().ShouldBe(Districts.Length, "the outage swallowed a reply to everybody");
        lost.Where(r => r.OfferedAgainAt is null).ShouldAllBe(r => !before.Exists(later => later.ChatId == r.ChatId && later.IsReply && later.CreatedAt > r.DoneAt));

        // Whoever has not spoken since is offered it now, and never twice.
        foreach (var officer in officers.Values)
            await officer.SayAsync("สถานะ", s => s.Text.Length > 0);
        (await RowsAsync(story)).Where(r => r.Status == OutboxStatus.Assumed).ShouldAllBe(r => r.OfferedAgainAt != null);
    }

    // What is sent keeps the ids of its messages and no text; what is assumed keeps its text to be offered again.
    private static int Bubbles(OutboxMessage row) => row.Status == OutboxStatus.Sent ? row.SentIds!.Split(',').Length : JsonNode.Parse(row.Messages)!.AsArray().Count;

    private static LineWorld Line(Story story) => story.Services.GetRequiredService<LineWorld>();

    private static Task<List<OutboxMessage>> RowsAsync(Story story) => LookAsync(story, db => db.Set<OutboxMessage>().AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    private static Task<T> LookAsync<T>(Story story, Func<OtopDbContext, Task<T>> look) => story.Services.GetRequiredService<BotWindow>().LookAsync(look);

    private sealed record Figures(long General, long Online)
    {
        public static Figures Of(long total) => new(total - (total / 5), total / 5);
    }
}
