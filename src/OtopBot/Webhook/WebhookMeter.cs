using System.Diagnostics.Metrics;

namespace OtopBot.Webhook;

// What a call of LINE, or of somebody who would pass for it, came to.
public enum WebhookResult
{
    Stored,
    Empty,
    Unsigned,
    Unreadable,
    Foreign,
    TooLarge,
    Limited,
    Failed,
}

public sealed class WebhookMeter : IDisposable
{
    public const string Name = "OtopBot.Webhook";

    private static readonly InstrumentAdvice<double> Buckets = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    private readonly Meter _meter;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _events;
    private readonly Histogram<double> _duration;

    public WebhookMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name);
        _requests = _meter.CreateCounter<long>("otopbot.webhook.requests", description: "Webhooks, by what they came to");
        _events = _meter.CreateCounter<long>("otopbot.webhook.events", description: "Events stored, those that were stored before included");
        _duration = _meter.CreateHistogram("otopbot.webhook.duration", "s", "From the request to the answer", advice: Buckets);
    }

    public void Answered(WebhookResult result, TimeSpan took, int events)
    {
        Refused(result);
        _duration.Record(took.TotalSeconds);
        if (events > 0)
            _events.Add(events);
    }

    // Before it was looked at.
    public void Refused(WebhookResult result) => _requests.Add(1, new KeyValuePair<string, object?>("result", Tag(result)));

    // Every series is there from the first moment on, or its first rise would not be seen as one.
    public void Begin()
    {
        foreach (var result in Enum.GetValues<WebhookResult>())
            _requests.Add(0, new KeyValuePair<string, object?>("result", Tag(result)));
        _events.Add(0);
    }

    public void Dispose() => _meter.Dispose();

    private static string Tag(WebhookResult result) => result switch
    {
        WebhookResult.Stored => "stored",
        WebhookResult.Empty => "empty",
        WebhookResult.Unsigned => "unsigned",
        WebhookResult.Unreadable => "unreadable",
        WebhookResult.Foreign => "foreign",
        WebhookResult.TooLarge => "too_large",
        WebhookResult.Limited => "limited",
        WebhookResult.Failed => "failed",
    };
}
