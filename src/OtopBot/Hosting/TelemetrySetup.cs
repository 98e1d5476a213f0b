using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Scheduling;
using OtopBot.Webhook;

namespace OtopBot.Hosting;

// OpenTelemetry, when somebody wants to know; without that it is not there at all.
public static class TelemetrySetup
{
    private const string ServiceName = "otopbot";

    private static readonly string[] Stages = [WebhookMeter.Name, InboxMeter.Name, OutboxMeter.Name, JobMeter.Name];

    // ASP.NET Core's and HttpClient's come with their instrumentation; these are the database's and the web server's own.
    private static readonly string[] Libraries = ["Microsoft.EntityFrameworkCore"];

    public static string Version { get; } = typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static IServiceCollection AddTelemetry(this IServiceCollection services, TelemetryOptions options)
    {
        services.AddSingleton(options).AddSingleton<VitalsReader>();
        if (!options.IsWanted)
            return services;
        var telemetry = services.AddOpenTelemetry().ConfigureResource(r => r.AddService(ServiceName, serviceVersion: Version).AddEnvironmentVariableDetector());
        telemetry.WithMetrics(metrics => Measure(metrics, options));
        services.AddHostedService<FirstFigures>();
        if (options.Monitoring is not null)
            services.AddSingleton<MonitoringServer>().AddHostedService(s => s.GetRequiredService<MonitoringServer>());
        if (options.Collector is null)
            return services;

        // A stranger's headers begin no trace, are not sampled by their wish and leave nothing in a span.
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        services.AddSingleton<System.Diagnostics.DistributedContextPropagator, OwnTraces>();
        telemetry.WithTracing(Trace);
        return services.AddHostedService<VitalsWorker>();
    }

    private static void Measure(MeterProviderBuilder metrics, TelemetryOptions options)
    {
        metrics.AddMeter([.. Stages, ClockMeter.Name, .. Libraries]).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation();
        if (options.Monitoring is not null)
            metrics.AddPrometheusExporter(o => (o.ScopeInfoEnabled, o.ScrapeResponseCacheDurationMilliseconds) = (false, 0));
        if (options.Collector is not null)
            metrics.AddOtlpExporter();
    }

    private static void Trace(TracerProviderBuilder traces) => traces
        .AddSource(Stages)
        .AddAspNetCoreInstrumentation(o => o.Filter = context => !IsLook(context.Request.Path))
        .AddHttpClientInstrumentation()
        .AddProcessor(new SpanCleaning())
        .AddOtlpExporter();

    // Asked every few seconds, by machines, about nothing that happened.
    private static bool IsLook(PathString path) => path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(MonitoringServer.MetricsPath, StringComparison.OrdinalIgnoreCase);
}
