using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Simulator.Hosting;

public sealed class TimeTests
{
    private static readonly DateTimeOffset Start = SimulatorOptions.DefaultNow;

    [Fact]
    public void The_clock_runs_jumps_forward_and_never_back()
    {
        var clock = new SimulatedClock(Start);
        clock.GetUtcNow().Offset.ShouldBe(TimeSpan.Zero);
        clock.GetUtcNow().ShouldBeInRange(Start, Start.AddMinutes(1));
        clock.TryJump(Start.AddDays(1)).ShouldBeTrue();
        clock.GetUtcNow().ShouldBeInRange(Start.AddDays(1), Start.AddDays(1).AddMinutes(1));
        clock.TryJump(Start).ShouldBeFalse();
        SpinWait.SpinUntil(() => clock.GetUtcNow() > Start.AddDays(1), TimeSpan.FromSeconds(5)).ShouldBeTrue();
    }

    [Fact]
    public void A_held_clock_stands_still()
    {
        var clock = new SimulatedClock(Start);
        clock.Hold();
        var held = clock.GetUtcNow();
        clock.TryJump(held.AddHours(1)).ShouldBeTrue();
        clock.GetUtcNow().ShouldBe(held.AddHours(1));
        clock.Release();
        SpinWait.SpinUntil(() => clock.GetUtcNow() > held.AddHours(1), TimeSpan.FromSeconds(5)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_jump_visits_what_is_due_on_the_way_each_at_its_own_moment()
    {
        var clock = new SimulatedClock(Start);
        var due = new Queue<DateTimeOffset>([Start.AddHours(1), Start.AddHours(2), Start.AddHours(9)]);
        List<DateTimeOffset> ran = [];
        var feed = new Feed();
        using var underWay = new UnderWay();
        using var travel = new TimeTravel(clock, new Settling(new BotWindow(clock), underWay), new BotWindow(clock), feed, new LineWorld(new LineState(), clock, feed))
        {
            Moments = new ScheduledMoments(
                _ => Task.FromResult<DateTimeOffset?>(due.TryPeek(out var next) ? next : null),
                _ =>
                {
                    ran.Add(clock.GetUtcNow());
                    due.Dequeue();
                    return Task.CompletedTask;
                }),
        };

        var visited = await travel.JumpAsync(_ => Start.AddHours(3), TestContext.Current.CancellationToken);

        visited.ShouldBe([Start.AddHours(1), Start.AddHours(2)]);
        ran.ShouldBe([Start.AddHours(1), Start.AddHours(2)]);
        clock.GetUtcNow().ShouldBeInRange(Start.AddHours(3), Start.AddHours(3).AddMinutes(1));
        (await travel.JumpAsync(_ => Start, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task The_clock_of_a_bot_elsewhere_cannot_be_turned_and_without_its_database_nothing_is_known()
    {
        await using var line = await PretendLine.StartAsync();
        (await line.SimAsync(HttpMethod.Put, "clock", new { advance = "PT1H" })).Status.ShouldBe(409);
        (await line.SimAsync(HttpMethod.Get, "clock")).Text("now").ShouldStartWith("2020-06-08T09:00:");
        (await line.SimAsync(HttpMethod.Post, "settle")).Error.ShouldContain("--database");
        (await line.SimAsync(HttpMethod.Get, "facts")).Status.ShouldBe(409);
    }
}
