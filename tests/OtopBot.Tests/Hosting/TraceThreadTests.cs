using System.Collections.Concurrent;
using System.Diagnostics;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

public sealed class TraceThreadTests
{
    private static readonly string Person = LineIds.User("จุน");

    [Fact]
    public async Task One_trace_follows_an_event_from_the_process_that_heard_it_through_those_that_handle_and_answer_it()
    {
        using var spans = new Spans();
        using var database = new RoadDatabase();
        var line = new FakeLine();
        await using (var hears = await RoadHost.StartAsync(database, new RoadSetting { Without = [typeof(InboxWorker), typeof(OutboxWorker)] }))
            (await hears.PostAsync(Webhooks.Text("e1", Person, "คำพูดส่วนตัว"))).ShouldBe(200);
        await using (var thinks = await RoadHost.StartAsync(database, new RoadSetting { Without = [typeof(OutboxWorker)] }))
            await Eventually.TrueAsync(() => database.ReadAsync(db => Task.FromResult(db.Set<OutboxMessage>().Any())), "it is handled");
        await using (var speaks = await RoadHost.StartAsync(database, new RoadSetting { Without = [typeof(InboxWorker)], Line = line }))
            await Eventually.TrueAsync(() => line.Delivered.Count == 1 && spans.Ended.Any(s => s.OperationName == "send"), "it is answered");

        var webhook = await database.ReadAsync(db => Task.FromResult(db.Set<InboxMessage>().Single().TraceParent));
        var trace = ActivityContext.Parse(webhook!, null).TraceId;
        var road = spans.Ended.Where(s => s.TraceId == trace && s.Source.Name.StartsWith("OtopBot.", StringComparison.Ordinal)).OrderBy(s => s.StartTimeUtc).ToList();
        road.Select(s => s.OperationName).ShouldBe(["webhook", "handle", "send"]);
        road[1].ParentSpanId.ShouldBe(road[0].SpanId);
        road[2].ParentSpanId.ShouldBe(road[1].SpanId);

        var tags = road.SelectMany(s => s.TagObjects).Select(t => $"{t.Key}={t.Value}").ToList();
        foreach (var tag in (string[])["otopbot.webhook.result=Stored", "otopbot.inbox.row=1", "otopbot.event.type=MessageEvent", "otopbot.outbox.row=1", "otopbot.outbox.status=Sent"])
            tags.ShouldContain(tag);
        tags.ShouldContain(t => t.StartsWith("line.request_id=", StringComparison.Ordinal) && t.Length > 30);
        foreach (var secret in (string[])[Person, "คำพูดส่วนตัว", "token-e1"])
            tags.ShouldAllBe(t => !t.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_anybody_who_listens_the_rows_bear_the_trace_all_the_same()
    {
        using var database = new RoadDatabase();
        await using var bot = await RoadHost.StartAsync(database);

        (await bot.PostAsync(Webhooks.Text("e1", Person, "ก"))).ShouldBe(200);
        await Eventually.TrueAsync(() => database.ReadAsync(db => Task.FromResult(db.Set<OutboxMessage>().Any())), "it is answered");

        var (heard, said) = await database.ReadAsync(db => Task.FromResult((db.Set<InboxMessage>().Single().TraceParent, db.Set<OutboxMessage>().Single().TraceParent)));
        ActivityContext.Parse(said!, null).TraceId.ShouldBe(ActivityContext.Parse(heard!, null).TraceId);
    }

    private sealed class Spans : IDisposable
    {
        private readonly ActivityListener _listener;

        public Spans()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name.StartsWith("OtopBot.", StringComparison.Ordinal),
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = Ended.Enqueue,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public ConcurrentQueue<Activity> Ended { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
