using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Hosting;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Scheduling;
using OtopBot.Simulator.Hosting;

namespace OtopBot.BrowserTests.Support;

// A small timetable in place of the bot's own: two officers a day ahead and on the day, the group after it.
public sealed class Timetable : PushPlan
{
    public static readonly IReadOnlyList<PlannedPush> Pushes =
    [
        ToOfficer(1, "2020-06-18T09:00:00+07:00", PushKind.HeadsUp, "heads-up"),
        ToOfficer(2, "2020-06-18T09:00:00+07:00", PushKind.HeadsUp, "heads-up"),
        ToOfficer(1, "2020-06-25T09:00:00+07:00", PushKind.DueDay, "day"),
        new(Moment("2020-06-26T09:00:00+07:00"), PushKind.GroupClose, "post:1:close:2563-06:20200625:1", DemoOffice.BuiltIn.GroupId, 10) { About = ["2563-06"] },
        ToOfficer(1, "2020-07-17T09:00:00+07:00", PushKind.HeadsUp, "heads-up", "2563-07"),
    ];

    public static SimulatorOptions Options { get; } = SimulatorOptions.AnyPorts with
    {
        ConfigureBot = builder =>
        {
            builder.Services.AddSingleton<PushPlan, Timetable>().AddSingleton<ScheduledJob, TimetableJob>();
            builder.Host.UseServiceProviderFactory(new NothingElse());
        },
        Moments = bot => new(bot.GetServices<ScheduledJob>().Single().NextDueAtAsync, bot.GetServices<ScheduledJob>().Single().RunDueAsync),
    };

    public override async Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var done = await db.Set<OutboxMessage>().Select(m => m.Key).ToListAsync(ct);
        return [.. Pushes.Where(p => p.At < until && !done.Contains(p.Key))];
    }

    private static PlannedPush ToOfficer(int number, string at, PushKind kind, string step, string month = "2563-06")
    {
        var officer = DemoOffice.BuiltIn.People[number];
        return new(Moment(at), kind, $"remind:1:{number}:{month}:{step}", officer.LineUserId, 1) { Step = step, About = [officer.DistrictCode!, month] };
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    // Takes the bot's own plans and jobs out again, which are added after what a test adds.
    private sealed class NothingElse : IServiceProviderFactory<IServiceCollection>
    {
        public IServiceCollection CreateBuilder(IServiceCollection services)
        {
            foreach (var own in services.Where(s => IsScheduled(s) && s.ImplementationType?.Assembly != typeof(Timetable).Assembly).ToList())
                services.Remove(own);
            return services;
        }

        public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) => containerBuilder.BuildServiceProvider();

        private static bool IsScheduled(ServiceDescriptor service) => service.ServiceType == typeof(PushPlan) || service.ServiceType == typeof(ScheduledJob);
    }
}

public sealed class TimetableJob(IServiceScopeFactory scopes, TimeProvider time, Doorbell<OutboxWorker> doorbell) : ScheduledJob
{
    public override string Name => "timetable";

    public override Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct) => LookAsync(async db => (await OpenAsync(db, ct)).Select(p => (DateTimeOffset?)p.At).FirstOrDefault());

    public override Task RunDueAsync(CancellationToken ct) => LookAsync(async db =>
    {
        var campaign = await db.Campaigns.SingleAsync(ct);
        foreach (var push in (await OpenAsync(db, ct)).Where(p => p.At <= time.GetUtcNow()))
        {
            db.Add(OutboxMessage.Push(push.Key, push.Chat, MessageBatch.Of(new TextMessage($"ข้อความทดลอง {push.Key}")), time.GetUtcNow(), push.Kind, push.Price));
            if (push.Step.Length > 0)
                db.Add(await ReminderAsync(db, campaign, push, ct));
        }

        await db.SaveChangesAsync(ct);
        doorbell.Ring();
        return true;
    });

    private async Task<Reminder> ReminderAsync(OtopDbContext db, Campaign campaign, PlannedPush push, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.LineUserId == push.Chat, ct);
        var reminder = new Reminder(push.Key, campaign.Id, person.Id, push.Step, push.At)
        {
            DistrictCode = push.About[0],
            Kind = DeadlineKind.MonthlyReport,
            Month = FiscalMonth.Parse(push.About[1]),
        };
        reminder.Queue(push.Key, time.GetUtcNow());
        return reminder;
    }

    private static async Task<IReadOnlyList<PlannedPush>> OpenAsync(OtopDbContext db, CancellationToken ct)
    {
        var done = await db.Set<OutboxMessage>().Select(m => m.Key).ToListAsync(ct);
        return [.. Timetable.Pushes.Where(p => !done.Contains(p.Key))];
    }

    private async Task<T> LookAsync<T>(Func<OtopDbContext, Task<T>> look)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<OtopDbContext>());
    }
}

public sealed class TimetableStage(Chromium chromium) : Stage(chromium, Timetable.Options);
