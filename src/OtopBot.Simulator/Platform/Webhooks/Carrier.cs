using System.Diagnostics;

namespace OtopBot.Simulator.Platform.Webhooks;

// Brings a webhook to one of the bots; to the next one when the first is dead, fails or is late, whose answer still counts when it comes.
public sealed class Carrier(WebhookSender sender)
{
    // LINE's limit for an answer.
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(2);

    // The flag says whether another bot was tried before.
    public async Task<BotAnswer> BringAsync(Func<Uri, bool, Task<BotAnswer>> bring, Func<BotAnswer, bool> isTaken, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        List<Task<BotAnswer>> asked = [];
        foreach (var bot in sender.Round())
        {
            asked.Add(bring(bot, asked.Count > 0));
            if (await TakenAsync(asked, isTaken, InTime, ct) is { } taken)
                return taken with { IsLate = watch.Elapsed > InTime };
        }

        if (asked.Count == 0)
            return new BotAnswer(0, "No bot is connected.");
        return (await TakenAsync(asked, isTaken, Timeout.InfiniteTimeSpan, ct) ?? await asked[^1]) with { IsLate = watch.Elapsed > InTime };
    }

    // Null when nobody has taken it within the limit, or nobody will.
    private static async Task<BotAnswer?> TakenAsync(IEnumerable<Task<BotAnswer>> asked, Func<BotAnswer, bool> isTaken, TimeSpan limit, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var over = Task.Delay(limit, end.Token);
        var open = asked.ToList();
        while (open.Count > 0 && await Task.WhenAny([.. open, over]) is Task<BotAnswer> answered)
        {
            open.Remove(answered);
            if (isTaken(await answered))
            {
                await end.CancelAsync();
                return await answered;
            }
        }

        await end.CancelAsync();
        return null;
    }
}
