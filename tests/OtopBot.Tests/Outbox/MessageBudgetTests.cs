using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Outbox;

public sealed class MessageBudgetTests : IDisposable
{
    private static readonly DateTimeOffset Now = At(18, 9);
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private readonly RoadDatabase _database = new();
    private readonly HandMadePlan _plan = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<OutboxMeter>().BuildServiceProvider();
    private readonly OutboxMeter _meter;

    public MessageBudgetTests() => _meter = _services.GetRequiredService<OutboxMeter>();

    public void Dispose()
    {
        _services.Dispose();
        _database.Dispose();
    }

    [Fact]
    public async Task Without_any_reading_everything_may_go()
    {
        await HasSentAsync(5000, At(17, 9));
        (await DecideAsync(Want(PushKind.Thanks, 900))).ShouldBe([true]);
        (await StateAsync()).Left.ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_limited_when_LINE_sets_no_limit()
    {
        await HasReadAsync(null, 4000);
        (await DecideAsync(Want(PushKind.Thanks, 900))).ShouldBe([true]);
        (await StateAsync()).ShouldSatisfyAllConditions(s => s.Left.ShouldBeNull(), s => s.Used.ShouldBe(4000));
    }

    [Fact]
    public async Task What_was_accepted_assumed_or_waits_since_the_reading_is_taken_off()
    {
        await HasReadAsync(100, 40, At(18, 8));
        await HasSentAsync(10, At(18, 8).AddMinutes(1));
        var assumed = Push(3);
        assumed.Abandon(Now, "expired", mayHaveArrived: true);
        var dropped = Push(7);
        dropped.Abandon(Now, "expired", mayHaveArrived: false);
        var parked = Push(8);
        parked.Park(LineMonth.Of(Now).End, "quota");
        await _database.AddAsync(assumed, dropped, parked, Push(5), OutboxMessage.Reply("r", "U1", "t", Text, Now));

        (await StateAsync()).ShouldSatisfyAllConditions(s => s.Used.ShouldBe(40 + 10 + 3 + 5), s => s.Left.ShouldBe(42));
    }

    [Fact]
    public async Task LINE_that_counts_late_is_not_believed_below_our_own_count_of_the_month()
    {
        await HasSentAsync(70, At(17, 16));
        await HasSentAsync(30, new DateTimeOffset(2020, 5, 31, 21, 59, 59, Bangkok.Offset));
        await HasReadAsync(100, 20, At(18, 8));
        await HasSentAsync(5, At(18, 8).AddMinutes(31));

        (await StateAsync()).Left.ShouldBe(25);
    }

    [Fact]
    public async Task A_month_begins_in_Japan_with_the_limit_that_was_known()
    {
        await HasReadAsync(100, 95, new DateTimeOffset(2020, 6, 30, 8, 0, 0, Bangkok.Offset));
        var turn = new DateTimeOffset(2020, 6, 30, 22, 0, 0, Bangkok.Offset);
        (await StateAsync(turn.AddMinutes(-1))).Left.ShouldBe(5);
        await HasSentAsync(4, turn);
        (await StateAsync(turn.AddMinutes(1))).ShouldSatisfyAllConditions(s => s.Left.ShouldBe(96), s => s.Month.ShouldBe(new LineMonth(2020, 7)));
    }

    [Fact]
    public async Task What_the_work_in_hand_has_queued_counts_before_it_is_saved()
    {
        await HasReadAsync(100, 96);
        await using var db = _database.Open();
        db.Add(Push(3));
        (await Budget.DecideAsync(db, [Want(PushKind.DueDay), Want(PushKind.DueDay)], Now, Ct)).Select(d => d.MaySend).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Wanted_and_queued_pushes_are_not_counted_as_planned_too_and_nothing_of_the_next_month_is()
    {
        await HasReadAsync(100, 70);
        var queued = Want(PushKind.DueDay, 5) with { At = At(19, 9) };
        _plan.Pushes.AddRange([Want(PushKind.DueDay, 6) with { At = At(19, 9) }, queued, Want(PushKind.DueDay, 50) with { At = LineMonth.Of(Now).End }]);
        var wanted = Want(PushKind.DueDay, 5);
        _plan.Pushes.Add(wanted);
        await _database.AddAsync(OutboxMessage.Push(queued.Key, "U1", Text, Now, PushKind.DueDay, 5));

        // 25 left, 6 planned of more worth and 10 in reserve.
        (await DecideAsync(wanted, Want(PushKind.Eve, 4))).ShouldBe([true, true]);
        (await DecideAsync(wanted, Want(PushKind.Eve, 5))).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Of_a_small_plan_a_tenth_is_kept_for_notices_and_never_more_than_configured()
    {
        (new BudgetOptions().ReserveOf(100), new BudgetOptions().ReserveOf(300), new BudgetOptions { NoticeReserve = 0 }.ReserveOf(300)).ShouldBe((10, 20, 0));
        await HasReadAsync(100, 85);
        (await DecideAsync(Want(PushKind.HeadsUp, 5), Want(PushKind.HeadsUp))).ShouldBe([true, false]);
    }

    [Fact]
    public async Task What_is_dropped_is_on_record_once_counted_and_still_dropped_for_who_asks_next()
    {
        List<(string Name, string? Kind, long Value)> measured = [];
        using var listener = Listen(measured);
        await HasReadAsync(100, 70);
        var post = Want(PushKind.GroupClose, 30);
        (await DecideAsync(post)).ShouldBe([false]);
        (await DecideAsync(post, Want(PushKind.HeadsUp))).ShouldBe([false, false]);
        (await DecideAsync(Want(PushKind.Eve))).ShouldBe([true]);
        (await DecideAsync(Now.AddMinutes(1), Want(PushKind.HeadsUp))).ShouldBe([true]);

        (await _database.ReadAsync(db => db.Set<DroppedPush>().OrderBy(d => d.Id).ToListAsync(Ct))).Select(d => (d.Kind, d.Price, d.At))
            .ShouldBe([(PushKind.GroupClose, 30, Now), (PushKind.HeadsUp, 1, Now)]);
        listener.RecordObservableInstruments();
        measured.ShouldBe([("otopbot.outbox.dropped", "GroupClose", 30), ("otopbot.outbox.dropped", "HeadsUp", 1), ("otopbot.outbox.left", null, 30)]);
    }

    [Fact]
    public async Task A_refusal_for_want_of_messages_is_believed_until_LINE_has_had_time_to_count()
    {
        await HasReadAsync(100, 40);
        await ChangeAsync(r => r.Refuse(12, Now));
        (await StateAsync()).Left.ShouldBe(11);
        await HasSentAsync(4, Now.AddMinutes(1));
        (await StateAsync(Now.AddMinutes(2))).Left.ShouldBe(7);
        await ChangeAsync(r => r.Read(100, 44, Now.AddMinutes(30)));
        (await StateAsync(Now.AddMinutes(30))).Left.ShouldBe(7);
        await ChangeAsync(r => r.Read(500, 44, Now.AddMinutes(40)));
        (await StateAsync(Now.AddMinutes(40))).Left.ShouldBe(456);
    }

    [Fact]
    public async Task A_group_costs_what_LINE_counted_else_everybody_enrolled_and_one_more()
    {
        var person = new Person("U1", "ก", "ข", "1", At(1, 9));
        person.Take(new Post("56", null, Role.Province, "จังหวัด"), At(1, 9));
        var left = new Person("U2", "ค", "ง", "1", At(1, 9));
        left.Take(new Post("56", "5601", Role.Officer, "ผู้รับผิดชอบ"), At(1, 9));
        left.Holdings[0].End(At(2, 9));
        await _database.AddAsync(person, left, new ProvincialGroup("56", "C1", At(1, 9)));
        (await PriceAsync("C1"), await PriceAsync("U1")).ShouldBe((2, 1));

        var size = new GroupSize("C1");
        size.Count(12, Now);
        await _database.AddAsync(size);
        (await PriceAsync("C1")).ShouldBe(12);
    }

    private static MessageBatch Text => MessageBatch.Of(new TextMessage("ก"));

    private MessageBudget Budget => new([_plan], new BudgetOptions(), _meter);

    private static DateTimeOffset At(int day, int hour) => new(2020, 6, day, hour, 0, 0, Bangkok.Offset);

    private static PlannedPush Want(PushKind kind, int price = 1) => new(Now, kind, Guid.NewGuid().ToString(), "U1", price);

    private static OutboxMessage Push(int price) => OutboxMessage.Push(Guid.NewGuid().ToString(), "U1", Text, Now, price: price);

    private MeterListener Listen(List<(string, string?, long)> measured)
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Meter.Name == OutboxMeter.Name && ReferenceEquals(instrument.Meter.Scope, meters))
                    own.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Add((instrument.Name, tags.Length == 0 ? null : (string?)tags[0].Value, value)));
        listener.Start();
        return listener;
    }

    private Task<IEnumerable<bool>> DecideAsync(params PlannedPush[] wanted) => DecideAsync(Now, wanted);

    private async Task<IEnumerable<bool>> DecideAsync(DateTimeOffset at, params PlannedPush[] wanted)
    {
        await using var db = _database.Open();
        var decisions = await Budget.DecideAsync(db, wanted, at, Ct);
        await db.SaveChangesAsync(Ct);
        return decisions.Select(d => d.MaySend);
    }

    private Task<BudgetState> StateAsync(DateTimeOffset? at = null) => _database.ReadAsync(db => BudgetState.ReadAsync(db, at ?? Now, Ct));

    private Task<int> PriceAsync(string chat) => _database.ReadAsync(db => GroupSize.PriceAsync(db, chat, Now, Ct));

    private async Task HasReadAsync(long? limit, long used, DateTimeOffset? at = null)
    {
        var reading = new QuotaReading(LineMonth.Of(at ?? Now));
        reading.Read(limit, used, at ?? Now.AddHours(-1));
        await _database.AddAsync(reading);
    }

    private async Task ChangeAsync(Action<QuotaReading> change)
    {
        await using var db = _database.Open();
        change(await db.Set<QuotaReading>().SingleAsync(Ct));
        await db.SaveChangesAsync(Ct);
    }

    private Task HasSentAsync(int price, DateTimeOffset at)
    {
        var row = Push(price);
        row.Accept(at, "request", []);
        return _database.AddAsync(row);
    }
}
