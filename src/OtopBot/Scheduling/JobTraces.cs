using System.Diagnostics;
using OtopBot.Data;

namespace OtopBot.Scheduling;

public static class JobTraces
{
    public static readonly ActivitySource Source = new(JobMeter.Name);

    public static Activity Begin(string job) => TraceThread.Begin(Source, job).SetTag("otopbot.job", job);
}
