using System.Diagnostics;
using OtopBot.Inbox;
using OtopBot.Simulator.Platform.Webhooks;

namespace OtopBot.Simulator.Hosting;

// Waits until LINE brings nothing more and the bot has nothing to do now.
public sealed class Settling(BotWindow bot, UnderWay underWay)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(20);

    public async Task<RoadStatus> WaitAsync(CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var looks = 0;
        var pause = FirstPause;
        while (true)
        {
            var status = await bot.RoadAsync(ct);
            // Two looks in a row: what the bot queues while the first one is taken lies after its moment and is not due in it.
            looks = status.IsSettled && underWay.Count == 0 ? looks + 1 : 0;
            if (looks == 2 || watch.Elapsed > Longest)
                return status;
            if (looks > 0)
                continue;
            await Task.Delay(pause, ct);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }
}
