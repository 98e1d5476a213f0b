using System.Diagnostics.Metrics;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtopBot.Scheduling;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

public sealed class HangfireSetupTests : IDisposable
{
    private readonly TempDatabase _database = new();
    private readonly TempDatabase _other = new();

    public void Dispose()
    {
        _database.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Every_job_runs_once_at_the_start_and_is_then_woken_in_the_running_host()
    {
        var job = new CountingJob("count");
        await using var bot = await StartAsync(_database, job);
        job.Runs.ShouldBeGreaterThan(0);

        var before = job.Runs;
        await Eventually.TrueAsync(() => job.Runs > before + 1, "Hangfire wakes the job again and again");
    }

    [Fact]
    public async Task Two_bots_in_one_process_wake_their_own_jobs_only()
    {
        var (one, other) = (new CountingJob("one"), new CountingJob("other"));
        await using var first = await StartAsync(_database, one);
        await using var second = await StartAsync(_other, other);

        await Eventually.TrueAsync(() => one.Runs > 2 && other.Runs > 2, "both are woken");
        Names(first).ShouldBe([.. Usual(first), "one"], ignoreOrder: true);
        Names(second).ShouldBe([.. Usual(second), "other"], ignoreOrder: true);
        await first.DisposeAsync();
        var before = other.Runs;
        await Eventually.TrueAsync(() => other.Runs > before + 1, "the second goes on without the first");
        Should.Throw<InvalidOperationException>(() => JobStorage.Current);
    }

    [Fact]
    public async Task Jobs_keep_Bangkoks_time_and_one_that_is_gone_is_forgotten()
    {
        using var storage = new InMemoryStorage();
        await using (var before = await StartAsync(_database, new CountingJob("gone"), storage))
            Names(before).ShouldContain("gone");
        await using var bot = await StartAsync(_database, new CountingJob("stays"), storage);

        Names(bot).ShouldBe([.. Usual(bot), "stays"], ignoreOrder: true);
        using var connection = storage.GetConnection();
        var night = connection.GetRecurringJobs().Single(j => j.Id == "retention");
        night.TimeZoneId.ShouldBeOneOf("Asia/Bangkok", "SE Asia Standard Time");
        night.NextExecution!.Value.TimeOfDay.ShouldBe(TimeSpan.FromHours(20));
    }

    [Fact]
    public async Task A_job_that_fails_stops_neither_the_start_nor_the_others_and_is_named_without_what_it_said()
    {
        using var log = new LogLines();
        var good = new CountingJob("well");
        var bad = new CountingJob("broken", () => throw new FormatException("นางสาวผู้ถูกอ้างชื่อ"));
        await using var bot = await JobBot.StartAsync(_database, builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Services.AddSingleton<ScheduledJob>(bad).AddSingleton<ScheduledJob>(good);
        });
        var counted = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, me) =>
        {
            if (instrument is { Meter.Name: JobMeter.Name, Name: "otopbot.jobs.failures" })
                me.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted += tags.ToArray().Any(t => t.Value is "broken") ? 1 : 0);
        listener.Start();

        await Eventually.TrueAsync(() => bad.Runs > 2 && good.Runs > 2, "both are woken, whatever one of them does");
        var errors = log.Errors.Where(l => l.Contains("broken", StringComparison.Ordinal)).ToList();
        errors.Count.ShouldBeGreaterThan(1);
        errors.ShouldAllBe(l => l.StartsWith("Job broken failed: System.FormatException"));
        string.Join('\n', log.Errors).ShouldNotContain("ผู้ถูกอ้างชื่อ");
        await Eventually.TrueAsync(() => counted > 0, "the failure is counted");
        bot.Services.GetRequiredService<JobStorage>().GetMonitoringApi().FailedCount().ShouldBe(0, "what failed is not kept for ever");
    }

    private static Task<JobBot> StartAsync(TempDatabase database, ScheduledJob job, JobStorage? storage = null) => JobBot.StartAsync(database, builder =>
    {
        builder.Services.AddSingleton(job);
        if (storage is not null)
            builder.Services.AddSingleton(storage);
    });

    // What every bot has, whatever this test adds.
    private static IEnumerable<string> Usual(JobBot bot) => bot.Services.GetRequiredService<Clockwork>().Faces.Select(f => f.Name).Except(["one", "other", "stays", "gone"]);

    private static List<string> Names(JobBot bot)
    {
        using var connection = bot.Services.GetRequiredService<JobStorage>().GetConnection();
        return [.. connection.GetRecurringJobs().Select(j => j.Id).Order()];
    }
}
