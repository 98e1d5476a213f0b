using OtopBot.Simulator.Platform.Weather;

namespace OtopBot.Tests.Simulator.Platform.Weather;

public sealed class DiceTests
{
    private static readonly Forecast Storm = new() { Seed = 42, Duplicate = 0.3, Reorder = 0.2, Redeliver = 0.3, Drop = 0.1, Rate429 = 0.2, Rate500 = 0.3, Timeout = 0.1 };

    [Fact]
    public void The_same_seed_gives_the_same_fates_and_another_seed_others()
    {
        Events(Storm).ShouldBe(Events(Storm));
        Calls(Storm).ShouldBe(Calls(Storm));
        Events(Storm).ShouldNotBe(Events(Storm with { Seed = 43 }));
        Calls(Storm).ShouldNotBe(Calls(Storm with { Seed = 43 }));
    }

    [Fact]
    public void One_kind_of_trouble_does_not_move_another()
    {
        var calm = Events(Storm with { Duplicate = 0, Drop = 1 });
        calm.Select(f => f.HeldBack).ShouldBe(Events(Storm).Select(f => f.HeldBack));
        calm.Select(f => f.SentAgain).ShouldBe(Events(Storm).Select(f => f.SentAgain));
        Calls(Storm with { Timeout = 0 }).Select(IsError).ShouldBe(Calls(Storm).Select(IsError));

        static bool IsError(CallTrouble t) => t is CallTrouble.ErrorBefore or CallTrouble.ErrorAfter;
    }

    [Fact]
    public void One_chat_does_not_move_another()
    {
        var alone = new WeatherState { Forecast = Storm };
        var mixed = new WeatherState { Forecast = Storm };
        var first = Enumerable.Range(0, 50).Select(_ => EventFate.Of(Storm, alone.Next("event user 1"))).ToList();
        var second = Enumerable.Range(0, 50).Select(_ => (mixed.Next("event user 2"), EventFate.Of(Storm, mixed.Next("event user 1"))).Item2).ToList();
        second.ShouldBe(first);
    }

    [Fact]
    public void A_chance_is_about_as_often_as_it_says()
    {
        var fates = Events(Storm, 10_000);
        fates.Count(f => f.Doubled).ShouldBeInRange(2_800, 3_200);
        fates.Count(f => f.HeldBack).ShouldBeInRange(1_800, 2_200);
        fates.Count(f => f.Doubled && f.HeldBack).ShouldBeInRange(500, 700, "the kinds fall independently");
        var calls = Calls(Storm with { Rate429 = 0, Rate500 = 1 }, 10_000);
        calls.Count(c => c == CallTrouble.ErrorAfter).ShouldBeInRange(4_800, 5_200);
        calls.Count(c => c == CallTrouble.ErrorBefore).ShouldBeInRange(4_800, 5_200);
        Events(Forecast.Fair).ShouldAllBe(f => f == EventFate.Fair);
        Events(Storm with { Drop = 1 }).ShouldAllBe(f => f.Lost);
    }

    private static List<EventFate> Events(Forecast forecast, int count = 200)
        => [.. Enumerable.Range(1, count).Select(n => EventFate.Of(forecast, new Dice(forecast.Seed, "event user 1", n)))];

    private static List<CallTrouble> Calls(Forecast forecast, int count = 200)
        => [.. Enumerable.Range(1, count).Select(n => CallFate.Of(forecast, new Dice(forecast.Seed, "push user 1", n), isReply: false).Trouble)];
}
