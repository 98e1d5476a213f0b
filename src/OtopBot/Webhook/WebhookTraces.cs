using System.Diagnostics;
using OtopBot.Data;

namespace OtopBot.Webhook;

public static class WebhookTraces
{
    public static readonly ActivitySource Source = new(WebhookMeter.Name);

    public static Activity Begin() => TraceThread.Begin(Source, "webhook");

    public static void Tell(this Activity webhook, WebhookResult result, int events)
    {
        webhook.SetTag("otopbot.webhook.result", result.ToString()).SetTag("otopbot.webhook.events", events);
        if (result is WebhookResult.Failed)
            webhook.SetStatus(ActivityStatusCode.Error);
    }
}
