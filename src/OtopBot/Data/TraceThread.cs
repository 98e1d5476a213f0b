using System.Diagnostics;

namespace OtopBot.Data;

// One trace follows an event through stages and processes: by its parent's name in W3C's words, kept with the row.
public static class TraceThread
{
    // The name under which what happens now can be gone on with.
    public static string? Current => Activity.Current is { IdFormat: ActivityIdFormat.W3C } now ? now.Id : null;

    // Also when nobody listens to traces: what is logged and queued meanwhile bears the same trace.
    public static Activity Begin(ActivitySource source, string name, ActivityKind kind = ActivityKind.Internal, string? parent = null)
    {
        var isGoneOn = ActivityContext.TryParse(parent, null, isRemote: true, out var context);
        if (source.StartActivity(name, kind, context) is { } heard)
            return heard;
        var unheard = new Activity(name);
        if (isGoneOn)
            unheard.SetParentId(context.TraceId, context.SpanId, context.TraceFlags);
        return unheard.Start();
    }

    public static void Fail(this Activity activity, Exception problem)
        => activity.SetStatus(ActivityStatusCode.Error).SetTag("error.type", problem.GetType().FullName);
}
