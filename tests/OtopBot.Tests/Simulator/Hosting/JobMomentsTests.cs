using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Scheduling;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Simulator.Hosting;

// Whole simulators whose bot has more jobs than usual.
public sealed class JobMomentsTests
{
    private const int Days = 60;

    private static readonly DateTimeOffset Start = SimulatorOptions.DefaultNow;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_many_moments_each_sends_its_push_at_its_own_moment()
    {
        await using var simulator = await StartAsync(services => services.AddScoped<ScheduledJob, DailyPush>());
        var end = Start.AddDays(Days);

        var visited = await TravelOf(simulator).JumpAsync(_ => end, Ct);

        var expected = Enumerable.Range(1, Days).Select(day => Start.Date.AddDays(day)).Select(day => Bangkok.At(DateOnly.FromDateTime(day), new TimeOnly(8, 30))).Where(at => at <= end).ToList();
        // The bot has jobs of its own besides.
        visited!.Where(expected.Contains).ShouldBe(expected);
        var sent = await simulator.Services.GetRequiredService<BotWindow>().LookAsync(db => db.Set<OutboxMessage>().Where(m => m.Key.StartsWith(DailyPush.Key)).OrderBy(m => m.Id).Select(m => new { m.Status, m.CreatedAt, m.DoneAt }).ToListAsync(Ct));
        sent.Select(m => (DateTimeOffset?)m.CreatedAt).ShouldBe(expected.Select(e => (DateTimeOffset?)e));
        sent.ShouldAllBe(m => m.Status == OutboxStatus.Sent && m.DoneAt == m.CreatedAt);
    }

    [Fact]
    public async Task A_job_that_fails_or_stays_due_or_cannot_say_when_holds_up_neither_time_nor_the_others()
    {
        var ran = new ConcurrentQueue<string>();
        await using var simulator = await StartAsync(services => services.AddScoped<ScheduledJob, DailyPush>()
            .AddSingleton<ScheduledJob>(new Stubborn("stuck", ran.Enqueue, Start.AddHours(1)))
            .AddSingleton<ScheduledJob>(new Stubborn("failing", name => throw new InvalidOperationException(name), Start.AddHours(2)))
            .AddSingleton<ScheduledJob>(new Stubborn("lost", ran.Enqueue, null)));

        var visited = await TravelOf(simulator).JumpAsync(_ => Start.AddDays(10), Ct);

        visited!.Count(v => Bangkok.TimeOf(v) == new TimeOnly(8, 30)).ShouldBe(10);
        visited!.Count.ShouldBeLessThan(100);
        ran.Count(name => name == "stuck").ShouldBeGreaterThan(9);
    }

    private static TimeTravel TravelOf(SimulatorHost simulator) => simulator.Services.GetRequiredService<TimeTravel>();

    private static Task<SimulatorHost> StartAsync(Action<IServiceCollection> jobs)
        => SimulatorHost.StartAsync(SimulatorOptions.AnyPorts with { ConfigureBot = builder => jobs(builder.Services) });

    // One push to the first officer each day at 08:30, decided from the outbox and the clock.
    private sealed class DailyPush(OtopDbContext db, TimeProvider time) : ScheduledJob
    {
        public const string Key = "daily:";

        public override string Name => "daily";

        public override async Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct)
            => Bangkok.At((await LastAsync(ct)).AddDays(1), new TimeOnly(8, 30));

        public override async Task RunDueAsync(CancellationToken ct)
        {
            var now = time.GetUtcNow();
            if (await NextDueAtAsync(ct) > now)
                return;
            db.Add(OutboxMessage.Push($"{Key}{now:O}", (await db.People.OrderBy(p => p.Id).FirstAsync(ct)).LineUserId, MessageBatch.Of(new TextMessage("x")), now));
            await db.SaveChangesAsync(ct);
        }

        private async Task<DateOnly> LastAsync(CancellationToken ct)
            => Bangkok.DayOf(await db.Set<OutboxMessage>().Where(m => m.Key.StartsWith(Key)).MaxAsync(m => (DateTimeOffset?)m.CreatedAt, ct) ?? Start);
    }

    private sealed class Stubborn(string name, Action<string> act, DateTimeOffset? due) : ScheduledJob
    {
        public override string Name => name;

        public override Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct) => due is null ? throw new InvalidOperationException("lost") : Task.FromResult(due);

        public override Task RunDueAsync(CancellationToken ct)
        {
            act(name);
            return Task.CompletedTask;
        }
    }
}
