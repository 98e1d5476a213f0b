using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OtopBot.Hosting;

// Whether requests should come here, in a word; what changes about it is logged once.
public sealed partial class Readiness(HealthCheckService health, Draining draining, ILogger<Readiness> log)
{
    private string? _told;

    public static string Word(HealthReport report) => report.Status switch
    {
        HealthStatus.Unhealthy => Problems(report, HealthStatus.Unhealthy).First(),
        HealthStatus.Degraded => "degraded",
        HealthStatus.Healthy => "ready",
    };

    public static int Status(HealthReport report) => report.Status is HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;

    public static IEnumerable<string> Problems(HealthReport report, HealthStatus status)
        => report.Entries.Values.Where(e => e.Status == status).Select(e => e.Description ?? "a check failed");

    public async Task<HealthReport> AskAsync(CancellationToken ct)
    {
        // A process that ends asks its database nothing more.
        var report = await health.CheckHealthAsync(draining.HasBegun ? check => check.Name == "end" : null, ct);
        var told = string.Join("; ", Problems(report, HealthStatus.Unhealthy).Concat(Problems(report, HealthStatus.Degraded)));
        if (Interlocked.Exchange(ref _told, told) is var before && (before ?? "") != told)
            Changed(log, Word(report), told);
        return report;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Now {Word}: {Problems}")]
    private static partial void Changed(ILogger log, string word, string problems);
}
