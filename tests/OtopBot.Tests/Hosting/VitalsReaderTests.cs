using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Hosting;
using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

public sealed class VitalsReaderTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2020, 6, 8, 2, 0, 0, TimeSpan.Zero);

    private readonly RoadDatabase _database = new();
    private readonly Blockade _blockade = new();
    private readonly ServiceProvider _services;

    public VitalsReaderTests()
    {
        var services = new ServiceCollection().AddMetrics().AddSingleton<InboxMeter>().AddSingleton<OutboxMeter>().AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        _database.AddTo(services, [_blockade]);
        _services = services.BuildServiceProvider();
    }

    private VitalsReader Reader => ActivatorUtilities.CreateInstance<VitalsReader>(_services, NullLogger<VitalsReader>.Instance);

    public void Dispose()
    {
        _services.Dispose();
        _blockade.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task It_tells_what_waits_since_when_and_what_was_put_aside_of_all_processes()
    {
        var failed = Event("failed", 500);
        failed.Fail(Now);
        var parked = Push("parked", 900);
        parked.Park(Now.AddDays(9), "used up");
        await _database.AddAsync(Event("old", 90), Event("new", 5), failed, Push("first", 70), Push("second", 30), parked);

        var seen = (await Reader.ReadAsync(TestContext.Current.CancellationToken))!;

        seen.Inbox.ShouldBe(new InboxLoad(2, TimeSpan.FromSeconds(90), 1));
        seen.Outbox.ShouldBe(new OutboxLoad(2, TimeSpan.FromSeconds(70), 1, 0));
        seen.Tables.Lacking.ShouldNotBeEmpty("these tables were not made by migrations");
        _services.GetRequiredService<InboxMeter>().Seen.ShouldBe(seen.Inbox);
        _services.GetRequiredService<OutboxMeter>().Seen.ShouldBe(seen.Outbox);
    }

    [Fact]
    public async Task However_many_ask_the_database_is_asked_once_in_a_quarter_of_a_minute()
    {
        var reader = Reader;
        var first = await reader.ReadAsync(TestContext.Current.CancellationToken);
        var opened = _blockade.Opened;

        var others = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => reader.ReadAsync(TestContext.Current.CancellationToken)));

        others.ShouldAllBe(o => ReferenceEquals(o, first));
        _blockade.Opened.ShouldBe(opened);
    }

    [Fact]
    public async Task A_database_that_hangs_is_one_that_does_not_answer_and_all_who_ask_share_the_question()
    {
        var probe = new DatabasePulse(_services.GetRequiredService<IServiceScopeFactory>()) { Patience = TimeSpan.FromMilliseconds(20) };
        _blockade.Close();

        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => probe.AnswersAsync(TestContext.Current.CancellationToken)))).ShouldAllBe(answers => !answers);
        await Eventually.TrueAsync(() => _blockade.Opened > 0, "somebody stands before the database");
        (await probe.AnswersAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        _blockade.Opened.ShouldBe(1);

        _blockade.Open();
        await Eventually.TrueAsync(() => probe.AnswersAsync(TestContext.Current.CancellationToken), "it answers again");
    }

    private static InboxMessage Event(string id, int age) => new(id, LineIds.User("จุน"), Now.AddSeconds(-age), Now.AddSeconds(-age), "{}");

    private static OutboxMessage Push(string key, int age) => OutboxMessage.Push(key, LineIds.User("จุน"), MessageBatch.Of(new TextMessage("ก")), Now.AddSeconds(-age));
}
