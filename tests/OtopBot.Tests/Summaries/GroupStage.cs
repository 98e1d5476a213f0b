using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Outbox;
using OtopBot.Summaries;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Summaries;

// The letter's round with its group bound, on a real database file; the planner is woken when the test says so.
internal sealed class GroupStage : IAsyncDisposable
{
    private GroupStage(DialogScript script) => Script = script;

    public DialogScript Script { get; }

    public string ChatId => Script.Group().ChatId;

    // Happens while the budget looks at what is planned, which it does when messages are limited.
    public Func<Task>? Meanwhile { get; set; }

    public static IDataProtectionProvider Keys { get; } = new EphemeralDataProtectionProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<GroupStage> BeginAsync(Campaign? campaign = null, Action<SummariesOptions>? options = null, Uri? address = null, bool bound = true)
    {
        GroupStage? stage = null;
        var script = await DialogScript.BeginAsync(campaign, services =>
        {
            services.AddSingleton(new PublicAddress(address));
            services.AddSingleton<PushPlan>(new Interruption(() => stage?.Meanwhile?.Invoke() ?? Task.CompletedTask));
            services.AddSummaries().AddSingleton(Keys).Configure<SummariesOptions>(o => options?.Invoke(o));
        }, file: true);
        stage = new GroupStage(script);
        if (bound)
            await script.Group().BindAsync();
        return stage;
    }

    public async Task<int> RunAsync()
    {
        await using var db = Script.Open();
        return await Script.Get<SummaryPlanner>().RunAsync(db, Script.Clock.GetUtcNow(), Ct);
    }

    public Task<int> RunAtAsync(int month, int day, int hour = 9, int minute = 0)
    {
        At(month, day, hour, minute);
        return RunAsync();
    }

    // What LINE says of this month; null sets no limit.
    public Task LimitAsync(long? messages) => Script.ChangeAsync(async db =>
    {
        var month = LineMonth.Of(Script.Clock.GetUtcNow());
        var reading = await db.Set<QuotaReading>().FindAsync([month.ToString()], Ct) ?? db.Add(new QuotaReading(month)).Entity;
        reading.Read(messages, 0, Script.Clock.GetUtcNow());
    });

    public void At(int month, int day, int hour = 9, int minute = 0) => Script.At(new DateOnly(2020, month, day), new TimeOnly(hour, minute));

    public Task<DateTimeOffset?> NextAsync()
        => Script.LookAsync(db => Script.Get<SummaryPlanner>().NextDueAtAsync(db, Script.Clock.GetUtcNow(), Ct));

    public async Task AllReportAsync(FiscalMonth month, decimal each = 1_000_000, params string[] but)
    {
        foreach (var district in PhayaoCampaign.Create().Districts.Where(d => !but.Contains(d.Name)))
            await Script.HasReportedAsync(district.Name, month, each, 0);
    }

    public Task ExtendAsync(string district, Deadline deadline, DateOnly until) => Script.ChangeAsync(async db =>
    {
        var campaign = await db.Campaigns.AsSplitQuery().SingleAsync(Ct);
        var by = new Signatory(1, "ผู้อนุมัติ", "นักวิชาการ");
        var extension = new Extension(campaign, PhayaoCampaign.CodeOf(district), deadline, campaign.Extensions.Count + 1, until, "น้ำท่วม", by, Script.Clock.GetUtcNow(), Script.NextEventId());
        extension.Grant(until, null, by, Script.Clock.GetUtcNow(), Script.NextEventId());
        campaign.Add(extension);
    });

    public Task<List<GroupPost>> PostsAsync() => Script.LookAsync(db => db.Set<GroupPost>().OrderBy(p => p.Id).ToListAsync(Ct));

    public Task<List<OutboxMessage>> QueuedAsync() => Script.LookAsync(db => db.Set<OutboxMessage>().Where(m => m.Kind != null).OrderBy(m => m.Id).ToListAsync(Ct));

    public async Task<BotWords> LastAsync() => new((await QueuedAsync())[^1].Messages);

    public ValueTask DisposeAsync() => Script.DisposeAsync();

    private sealed class Interruption(Func<Task> happen) : PushPlan
    {
        public override async Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
        {
            await happen();
            return [];
        }
    }
}
