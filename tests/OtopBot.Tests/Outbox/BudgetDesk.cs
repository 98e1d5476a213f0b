using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Outbox;

// The budget's job and the sender in one process, a month planned by hand, and LINE at the edge.
public sealed class BudgetDesk : IAsyncDisposable
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private RoadHost _host = null!;
    private ReminderPlanner _planner = null!;

    public RoadDatabase Database { get; } = new();

    public FakeLine Line { get; } = new();

    public FakeTimeProvider Time { get; } = new(At(1, 7, 0));

    public HandMadePlan Plan { get; } = new();

    public BudgetJob Job { get; private set; } = null!;

    public MessageBudget Budget => new([Plan], new BudgetOptions(), _host.Services.GetRequiredService<OutboxMeter>());

    public static DateTimeOffset At(int day, int hour, int minute, int month = 6) => new(2020, month, day, hour, minute, 0, Bangkok.Offset);

    public static async Task<BudgetDesk> OpenAsync(int staff = 1)
    {
        var desk = new BudgetDesk();
        await desk.Database.AddAsync(PhayaoCampaign.Create());
        var post = new Post("56", null, Role.Province, "เจ้าหน้าที่จังหวัด");
        for (var number = 1; number <= staff; number++)
        {
            var person = new Person($"Ustaff{number}", $"เจ้าหน้าที่จังหวัด {number}", "นักวิชาการ", "1", At(1, 0, 0, 5));
            person.Take(post, At(1, 0, 0, 5));
            await using var db = desk.Database.Open();
            if (number > 1)
                db.Attach(post);
            db.Add(person);
            await db.SaveChangesAsync(Ct);
        }

        desk._host = await RoadHost.StartAsync(desk.Database, new RoadSetting { Line = desk.Line, Time = desk.Time, Without = [typeof(InboxWorker)] });
        desk.Restart();
        return desk;
    }

    // As a process that has just started.
    public void Restart() => (Job, _planner) = (NewJob(), NewPlanner());

    public BudgetJob NewJob() => ActivatorUtilities.CreateInstance<BudgetJob>(_host.Services, Budget);

    // Writes of nothing but a shortage: its only step goes to heads, and there are none.
    public ReminderPlanner NewPlanner()
    {
        var options = new RemindersOptions { Steps = [new StepOptions { Name = "nobody", Time = new(9, 0), Audience = Audience.Head }] };
        return ActivatorUtilities.CreateInstance<ReminderPlanner>(_host.Services, options, new RoundReading(options), new LetterBox(new LetterWriter(new Shortage(Budget)), Budget));
    }

    // Every moment that the job asks for until then; the planner is run at its own beside.
    public async Task<List<DateTimeOffset>> RunUntilAsync(DateTimeOffset until)
    {
        List<DateTimeOffset> visited = [];
        while (await Job.NextDueAtAsync(Ct) is { } asking)
        {
            var telling = await _planner.NextDueAtAsync(Time.GetUtcNow(), Ct);
            var due = telling < asking ? telling.Value : asking;
            if (due > until)
                break;
            if (due > Time.GetUtcNow())
                Time.SetUtcNow(due);
            if (asking <= Time.GetUtcNow())
            {
                visited.Add(Time.GetUtcNow().ToOffset(Bangkok.Offset));
                await Job.RunDueAsync(Ct);
            }

            await _planner.RunAsync(Time.GetUtcNow(), Ct);
            (await Job.NextDueAtAsync(Ct)).ShouldNotBeNull().ShouldBeGreaterThan(Time.GetUtcNow());
            await SettledAsync();
        }

        if (until > Time.GetUtcNow())
            Time.SetUtcNow(until);
        return visited;
    }

    // What the planner would do with these: ask, then queue what may go.
    public async Task<IReadOnlyList<BudgetDecision>> WantAsync(params IReadOnlyList<PlannedPush> wanted)
    {
        await using var db = Database.Open();
        var now = Time.GetUtcNow();
        var decisions = await Budget.DecideAsync(db, wanted, now, Ct);
        foreach (var push in decisions.Where(d => d.MaySend).Select(d => d.Push))
            db.Add(OutboxMessage.Push(push.Key, push.Chat, MessageBatch.Of(new TextMessage(push.Key)), now, push.Kind, push.Price, Bangkok.At(Bangkok.DayOf(now), OfficeHours.Closes)));
        await db.SaveChangesAsync(Ct);
        Plan.Pushes.RemoveAll(p => wanted.Any(w => w.Key == p.Key));
        await SettledAsync();
        return decisions;
    }

    public Task<List<OutboxMessage>> RowsAsync() => Database.ReadAsync(db => db.Set<OutboxMessage>().OrderBy(m => m.Id).ToListAsync(Ct));

    public Task<QuotaReading?> ReadingAsync() => Database.ReadAsync(db => db.Set<QuotaReading>().OrderByDescending(r => r.Month).FirstOrDefaultAsync(Ct));

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Line.Dispose();
        Database.Dispose();
    }

    private Task SettledAsync() => Eventually.TrueAsync(
        async () => (await RowsAsync()).All(r => r.Status != OutboxStatus.Waiting), "everything is sent");
}
