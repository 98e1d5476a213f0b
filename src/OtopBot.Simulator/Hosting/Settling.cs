using System.Diagnostics;
using OtopBot.Inbox;

namespace OtopBot.Simulator.Hosting;

// Waits until the bot has nothing to do now.
public sealed class Settling(BotWindow bot)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public async Task<RoadStatus> WaitAsync(CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var status = await bot.RoadAsync(ct);
            if (status.IsSettled || watch.Elapsed > Longest)
                return status;
            await Task.Delay(Pause, ct);
        }
    }
}
