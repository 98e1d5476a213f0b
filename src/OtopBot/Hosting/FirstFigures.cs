using OpenTelemetry.Metrics;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Webhook;

namespace OtopBot.Hosting;

// What nobody has counted yet stands at zero as soon as somebody listens.
public sealed class FirstFigures(MeterProvider listening, WebhookMeter webhook, InboxMeter inbox, OutboxMeter outbox) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(listening);
        webhook.Begin();
        inbox.Begin();
        outbox.Begin();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
