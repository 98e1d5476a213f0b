using System.Net.Sockets;
using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry.Metrics;

namespace OtopBot.Hosting;

// The listener for those who look after the bot. A web server of its own: what the public asks for cannot come here, whatever names it uses, nor the
// other way round, and it still tells while the public one is ending.
public sealed class MonitoringServer(IServiceProvider bot, TelemetryOptions options, ILoggerFactory logs) : IHostedService, IAsyncDisposable
{
    public const string MetricsPath = "/metrics";

    private WebApplication? _server;

    // Where it listens, when any port was good enough.
    public Uri? Address { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _server = Build();
        try
        {
            await _server.StartAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or SocketException)
        {
            throw new RefusedStartException(TelemetryOptions.AddressKey, $"({options.Monitoring}) cannot be listened to: {problem.Message}");
        }

        Address = new Uri(_server.Urls.First());
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.AddServerHeader = false).UseUrls(options.Monitoring!.ToString());
        builder.Services.AddSingleton(logs).AddSingleton<IHostLifetime, Inner>().AddRoutingCore();
        var server = builder.Build();
        server.Use(async (context, next) =>
        {
            if (context.Features.Get<IHttpMetricsTagsFeature>() is { } own)
                own.MetricsDisabled = true;
            // Gauges show what was seen last, so somebody has to look.
            if (context.Request.Path == MetricsPath)
                await bot.GetRequiredService<VitalsReader>().ReadAsync(context.RequestAborted);
            await next(context);
        });
        server.UseOpenTelemetryPrometheusScrapingEndpoint(bot.GetRequiredService<MeterProvider>(), null, MetricsPath, null, null);
        server.MapFigures(bot);
        return server;
    }

    // Signals are the bot's to hear.
    private sealed class Inner : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
