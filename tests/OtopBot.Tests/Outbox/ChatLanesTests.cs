using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Outbox;

public sealed class ChatLanesTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_chat_goes_step_by_step_while_others_go_beside_it()
    {
        var inside = new ConcurrentDictionary<string, int>();
        var steps = new ConcurrentDictionary<string, int>();
        var both = new TaskCompletionSource();
        using var lanes = new ChatLanes(2, async (chat, _) =>
        {
            inside.AddOrUpdate(chat, 1, (_, n) => n + 1).ShouldBe(1);
            if (inside.Values.Sum() == 2)
                both.TrySetResult();
            await both.Task;
            inside[chat]--;
            return steps.AddOrUpdate(chat, 1, (_, n) => n + 1) < 5 ? TimeSpan.Zero : null;
        }, NullLogger.Instance);

        lanes.Start("U1", Ct);
        lanes.Start("U2", Ct);
        await lanes.WhenIdleAsync();

        steps.OrderBy(s => s.Key).Select(s => (s.Key, s.Value)).ShouldBe([("U1", 5), ("U2", 5)]);
    }

    [Fact]
    public async Task No_more_chats_run_at_once_than_allowed()
    {
        var (running, most) = (0, 0);
        using var lanes = new ChatLanes(3, async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return null;
        }, NullLogger.Instance);

        for (var chat = 0; chat < 50; chat++)
            lanes.Start($"U{chat}", Ct);
        await lanes.WhenIdleAsync();

        most.ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task A_call_that_comes_while_the_lane_is_about_to_end_is_not_lost()
    {
        var steps = 0;
        var looking = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        using var lanes = new ChatLanes(1, async (_, _) =>
        {
            if (Interlocked.Increment(ref steps) == 1)
            {
                looking.SetResult();
                await goOn.Task;
            }

            return null;
        }, NullLogger.Instance);

        lanes.Start("U1", Ct);
        await looking.Task;
        lanes.Start("U1", Ct);
        goOn.SetResult();
        await lanes.WhenIdleAsync();

        steps.ShouldBe(2);
    }

    [Fact]
    public async Task A_step_that_fails_ends_its_lane_and_no_other_and_the_chat_can_be_started_again()
    {
        var failing = true;
        var done = new ConcurrentBag<string>();
        using var lanes = new ChatLanes(1, (chat, _) =>
        {
            if (failing && chat == "U1")
                throw new InvalidOperationException("broken");
            done.Add(chat);
            return Task.FromResult<TimeSpan?>(null);
        }, NullLogger.Instance);

        lanes.Start("U1", Ct);
        lanes.Start("U2", Ct);
        await lanes.WhenIdleAsync();
        done.ShouldBe(["U2"]);

        failing = false;
        await Eventually.TrueAsync(
            () =>
            {
                lanes.Start("U1", Ct);
                return done.Contains("U1");
            },
            "the chat goes on");
    }
}
