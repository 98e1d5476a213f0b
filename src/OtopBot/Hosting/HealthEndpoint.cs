using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OtopBot.Scheduling;

namespace OtopBot.Hosting;

// In public a word; figures only where those ask who look after the bot.
public static class HealthEndpoint
{
    private const string LivePath = "/health/live";
    private const string ReadyPath = "/health/ready";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Live says nothing of the database: to start the process again would not bring it back.
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(LivePath, () => Results.Text("live"));
        routes.MapGet(ReadyPath, WordAsync);
    }

    public static void MapFigures(this IEndpointRouteBuilder routes, IServiceProvider bot)
    {
        routes.MapGet(LivePath, context => context.Response.WriteAsync("live"));
        routes.MapGet(ReadyPath, async context =>
        {
            var report = await bot.GetRequiredService<Readiness>().AskAsync(context.RequestAborted);
            context.Response.StatusCode = Readiness.Status(report);
            await context.Response.WriteAsJsonAsync(await FiguresAsync(bot, report, context.RequestAborted), Json);
        });
    }

    private static async Task<IResult> WordAsync(Readiness readiness, CancellationToken ct)
    {
        var report = await readiness.AskAsync(ct);
        return Results.Text(Readiness.Word(report), statusCode: Readiness.Status(report));
    }

    private static async Task<object> FiguresAsync(IServiceProvider bot, HealthReport report, CancellationToken ct)
    {
        var draining = bot.GetRequiredService<Draining>().HasBegun;
        var seen = draining ? null : await bot.GetRequiredService<VitalsReader>().ReadAsync(ct);
        var now = bot.GetRequiredService<TimeProvider>().GetUtcNow();
        var jobs = bot.GetRequiredService<JobMeter>();
        return new
        {
            Status = Readiness.Word(report),
            Problems = Readiness.Problems(report, HealthStatus.Unhealthy).Concat(Readiness.Problems(report, HealthStatus.Degraded)),
            TelemetrySetup.Version,
            Now = now,
            Draining = draining,
            Workers = bot.GetRequiredService<WorkersHealth>().Workers,
            Jobs = jobs.Good.OrderBy(g => g.Key).Select(g => new { Name = g.Key, LastGood = g.Value, AgeSeconds = Seconds(now - g.Value), Fails = jobs.Failing.Contains(g.Key) }),
            ClockSkewSeconds = bot.GetRequiredService<ClockMeter>().Skew?.TotalSeconds,
            SeenAt = seen?.At,
            Inbox = seen is null ? null : new { seen.Inbox.Waiting, OldestSeconds = Seconds(seen.Inbox.Oldest), seen.Inbox.Failed },
            Outbox = seen is null ? null : new { seen.Outbox.Waiting, OldestSeconds = Seconds(seen.Outbox.Oldest), seen.Outbox.Parked, seen.Outbox.Failed },
            Quota = seen is null ? null : new { Month = $"{seen.Month.Month}", seen.Month.Limit, seen.Month.Used, seen.Month.Left, seen.Month.ReadAt, AgeSeconds = seen.Month.ReadAt is { } read ? Seconds(now - read) : null },
            AuditSequence = seen?.AuditSequence,
            Migrations = seen?.Tables,
        };
    }

    private static double? Seconds(TimeSpan age) => Math.Round(age.TotalSeconds, 1);
}
