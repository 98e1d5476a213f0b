using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Outbox;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// What the clock will make the bot send, and what it has sent. Of a bot in another process only the past can be seen.
public sealed class PlanReader(BotWindow bot, LineWorld world, SentReader sent)
{
    private const int MostAhead = 40;
    private const int MostSent = 200;
    private const int MostInJump = 2000;
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(370);

    public Task<object> ReadAsync(CancellationToken ct) => bot.LookAsync<object>(async db =>
    {
        var now = world.Now;
        var campaign = await CampaignAsync(db, ct);
        var districts = DistrictsOf(campaign);
        var ahead = await AheadAsync(db, now, ct);
        var calendar = campaign is null ? WorkingCalendar.WithoutHolidays : await CampaignReading.CalendarAsync(db, campaign.ProvinceCode, now, ct);
        return new
        {
            Now = now,
            Planned = bot.Plans is not null,
            NextWorkingDay = calendar.Add(Bangkok.DayOf(now), 1),
            Next = ahead.Take(MostAhead).Select(push => NextOf(push, districts)),
            Sent = await sent.ReadAsync(db, districts, DateTimeOffset.MinValue, MostSent, ct),
            Months = await MonthsAsync(db, now, ahead, ct),
        };
    });

    public async Task<IReadOnlyList<SentPush>> SentSinceAsync(DateTimeOffset since, CancellationToken ct) => !bot.IsOpen ? []
        : await bot.LookAsync(async db => await sent.ReadAsync(db, DistrictsOf(await CampaignAsync(db, ct)), since, MostInJump, ct));

    private static Task<Campaign?> CampaignAsync(OtopDbContext db, CancellationToken ct) => db.Campaigns.AsNoTracking().OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);

    private static Dictionary<string, string> DistrictsOf(Campaign? campaign) => campaign?.Districts.ToDictionary(d => d.Code, d => d.Name) ?? [];

    // To the end of LINE's next month, which says enough of what it will cost; farther only when nothing is there.
    private async Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var near = await AheadAsync(db, now, StartOf(LineMonthOf(now).AddMonths(2)), ct);
        return near.Count > 0 ? near : await AheadAsync(db, now, now + Farthest, ct);
    }

    private async Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        List<PlannedPush> ahead = [];
        foreach (var plan in bot.Plans?.Invoke() ?? [])
            ahead.AddRange(await plan.AheadAsync(db, from, until, ct));
        return [.. ahead.OrderBy(p => p.At).ThenBy(p => p.Kind)];
    }

    private object NextOf(PlannedPush push, Dictionary<string, string> districts) => new
    {
        At = push.At.ToOffset(Bangkok.Offset),
        Kind = PushNames.Of(push.Kind),
        push.Step,
        ChatId = push.Chat,
        To = world.NameOf(push.Chat),
        About = push.About.Select(key => PushNames.About(key, districts)),
        push.Price,
        push.Key,
    };

    // This month and the next, as LINE counts them: what is used, waits and will come.
    private async Task<IReadOnlyList<object>> MonthsAsync(OtopDbContext db, DateTimeOffset now, IReadOnlyList<PlannedPush> ahead, CancellationToken ct)
    {
        var waiting = await db.Set<OutboxMessage>().Where(m => m.Kind != null && m.Status == OutboxStatus.Waiting).SumAsync(m => m.Price, ct);
        var current = LineMonthOf(now);
        return [.. new[] { current, current.Next }.Select(month => new
        {
            Month = month.ToString(),
            Limit = world.Read(s => s.QuotaLimit),
            Used = world.Read(s => s.QuotaUsed.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}"))),
            Waiting = month == current ? waiting : 0,
            Planned = ahead.Where(p => LineMonthOf(p.At) == month).Sum(p => p.Price),
        })];
    }

    private static FiscalMonth LineMonthOf(DateTimeOffset at) => FiscalMonth.Of(DateOnly.FromDateTime(at.ToOffset(LineWorld.CountingOffset).DateTime));

    private static DateTimeOffset StartOf(FiscalMonth month) => new(month.FirstDay.ToDateTime(TimeOnly.MinValue), LineWorld.CountingOffset);
}
