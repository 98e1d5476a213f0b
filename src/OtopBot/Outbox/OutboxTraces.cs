using System.Diagnostics;
using OtopBot.Data;

namespace OtopBot.Outbox;

// Sending goes on with the trace of what asked for it. Never to whom, nor what it says.
public static class OutboxTraces
{
    public static readonly ActivitySource Source = new(OutboxMeter.Name);

    public static Activity Begin(OutboxMessage row) => TraceThread.Begin(Source, "send", ActivityKind.Producer, row.TraceParent)
        .SetTag("otopbot.outbox.row", row.Id)
        .SetTag("otopbot.outbox.way", row.IsReply ? "reply" : "push")
        .SetTag("otopbot.outbox.attempt", row.Attempts + 1);

    public static void Tell(this Activity sending, OutboxMessage row, SendOutcome outcome)
    {
        sending.SetTag("otopbot.outbox.status", row.Status.ToString()).SetTag("otopbot.outbox.verdict", outcome.Verdict.ToString()).SetTag("line.request_id", outcome.RequestId);
        if (outcome.Verdict is not SendVerdict.Accepted)
            sending.SetStatus(ActivityStatusCode.Error);
    }
}
