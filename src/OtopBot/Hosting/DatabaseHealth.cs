using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OtopBot.Hosting;

// Without the tables that it was made for the bot can do nothing right.
public sealed class DatabaseHealth(DatabasePulse probe, VitalsReader vitals) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await probe.AnswersAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("the database does not answer");
        return await vitals.ReadAsync(cancellationToken) is { Tables.Lacking.Count: > 0 }
            ? HealthCheckResult.Unhealthy("the database lacks migrations")
            : HealthCheckResult.Healthy();
    }
}
