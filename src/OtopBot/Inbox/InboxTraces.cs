using System.Diagnostics;
using OtopBot.Data;

namespace OtopBot.Inbox;

// Handling goes on with the trace of the webhook that brought the event, in whatever process. Never whose event it is, nor what it says.
public static class InboxTraces
{
    public static readonly ActivitySource Source = new(InboxMeter.Name);

    public static Activity Begin(InboxMessage message) => TraceThread.Begin(Source, "handle", ActivityKind.Consumer, message.TraceParent)
        .SetTag("otopbot.inbox.row", message.Id)
        .SetTag("otopbot.inbox.attempt", message.Attempts + 1);
}
