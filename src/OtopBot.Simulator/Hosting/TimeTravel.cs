using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Hosting;

// Jumps forward, visiting every scheduled moment on the way; the clock stands still at each until the bot has settled.
public sealed class TimeTravel(SimulatedClock clock, Settling settling, BotWindow bot, Feed feed, LineWorld world) : IDisposable
{
    // What is due at one moment may make more due at it, but not for ever.
    private const int MostRounds = 10;

    private readonly SemaphoreSlim _one = new(1);

    public ScheduledMoments Moments { get; set; } = ScheduledMoments.None;

    // Null when the moment is already past.
    public async Task<IReadOnlyList<DateTimeOffset>?> JumpAsync(Func<DateTimeOffset, DateTimeOffset> target, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            return await JumpAsync(target(clock.GetUtcNow()), ct);
        }
        finally
        {
            clock.Release();
            feed.Publish(new ClockMoved(world.Now));
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<IReadOnlyList<DateTimeOffset>?> JumpAsync(DateTimeOffset target, CancellationToken ct)
    {
        clock.Hold();
        if (target < clock.GetUtcNow())
            return null;

        List<DateTimeOffset> visited = [];
        for (var standing = 0; await Moments.NextDue(ct) is { } due && due <= target && standing < MostRounds;)
        {
            standing = due <= clock.GetUtcNow() ? standing + 1 : 0;
            // What is overdue already happens now.
            clock.TryJump(due);
            feed.Publish(new ClockMoved(world.Now));
            await Moments.RunDue(ct);
            await SettleAsync(ct);
            if (!visited.Contains(due))
                visited.Add(due);
        }

        clock.TryJump(target);
        clock.Release();
        await SettleAsync(ct);
        // A jump alone changes nothing in the chats, yet the new time must outlive the process.
        world.Do(_ => true);
        return visited;
    }

    private Task SettleAsync(CancellationToken ct) => bot.IsOpen ? settling.WaitAsync(ct) : Task.CompletedTask;
}
