using Microsoft.Extensions.Diagnostics.HealthChecks;
using OtopBot.Scheduling;
using OtopBot.Webhook;

namespace OtopBot.Hosting;

// What does not go as it should though the process does what it can: taking it out of service would help nobody.
public sealed class LoadHealth(VitalsReader vitals, JobMeter jobs, ClockMeter clock, BotIdentity identity, TimeProvider time) : IHealthCheck
{
    public static readonly TimeSpan InboxPatience = TimeSpan.FromMinutes(2);
    public static readonly TimeSpan OutboxPatience = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan JobPatience = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan QuotaPatience = TimeSpan.FromHours(26);
    public static readonly TimeSpan ClockPatience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        List<string> problems = [.. Problems(await vitals.ReadAsync(cancellationToken))];
        return problems.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join("; ", problems));
    }

    private IEnumerable<string> Problems(Vitals? seen)
    {
        if (seen is null)
        {
            yield return "the database did not tell how the bot is";
            yield break;
        }

        if (seen.Inbox.Oldest > InboxPatience)
            yield return "events wait";
        if (seen.Outbox.Oldest > OutboxPatience)
            yield return "messages wait";
        if (seen.Outbox.Parked > 0)
            yield return "the month has no room for messages that wait";
        if (seen.Month.ReadAt is { } read && seen.At - read > QuotaPatience)
            yield return "LINE has not told the quota for a day";
        foreach (var job in jobs.Failing)
            yield return $"the job {job} fails";
        if (jobs.Good.Count > 0 && time.GetUtcNow() - jobs.Good.Values.Max() > JobPatience)
            yield return "no job has run";
        if (identity.Problem is { } refused)
            yield return refused;
        if (clock.Skew is { } skew && skew.Duration() > ClockPatience)
            yield return "the clock is off";
    }
}
