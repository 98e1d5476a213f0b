using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OtopBot.Hosting;

public sealed class EndHealth(Draining draining) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => Task.FromResult(draining.HasBegun ? HealthCheckResult.Unhealthy(Draining.Word) : HealthCheckResult.Healthy());
}
