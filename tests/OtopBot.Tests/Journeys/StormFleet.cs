using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using OtopBot.Tests.Domain.Reminders;

namespace OtopBot.Tests.Journeys;

// Four real processes on one file. A kill falls due every second and hits one of those that are ready; what was killed is started
// anew at once, but one start after another: on two cores two starts at a time would each take twice as long. One that is ready is
// always left: where a start takes longer than a second (other work on the machine), a kill waits until there is a second one.
internal sealed class StormFleet : IAsyncDisposable
{
    public const int Size = 4;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Uri[] _addresses = [.. Enumerable.Range(0, Size).Select(_ => BotProcess.FreeAddress())];
    private readonly ConcurrentDictionary<int, BotProcess> _ready = [];
    private readonly ConcurrentQueue<BotProcess> _all = [];
    private readonly Func<int, Uri, BotProcess> _launch;
    private readonly Dice _dice;

    public StormFleet(Dice dice, Func<int, Uri, BotProcess> launch) => (_dice, _launch) = (dice, launch);

    public IReadOnlyList<Uri> Addresses => _addresses;

    public int Ready => _ready.Count;

    public int Kills { get; private set; }

    public List<double> Starts { get; } = [];

    public IEnumerable<string> Lines => _all.SelectMany(b => b.Lines);

    // All at once, on a file that is not there yet.
    public Task StartAsync() => Task.WhenAll(Enumerable.Range(0, Size).Select(StartAsync));

    public async Task RageAsync(CancellationToken end)
    {
        var dead = Channel.CreateUnbounded<int>();
        var nurse = NurseAsync(dead.Reader);
        using var beat = new PeriodicTimer(Beat);
        try
        {
            while (await beat.WaitForNextTickAsync(end))
            {
                if (_ready.Count < 2)
                    continue;
                var ready = _ready.Keys.Order().ToList();
                var victim = ready[_dice.Below(ready.Count)];
                _ready.TryRemove(victim, out var bot);
                await bot!.KillAsync();
                Kills++;
                dead.Writer.TryWrite(victim);
            }
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }

        dead.Writer.Complete();
        await nurse;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _all)
            await bot.DisposeAsync();
    }

    private async Task NurseAsync(ChannelReader<int> dead)
    {
        await foreach (var place in dead.ReadAllAsync())
            await StartAsync(place);
    }

    private async Task StartAsync(int place)
    {
        var watch = Stopwatch.StartNew();
        var bot = _launch(place, _addresses[place]);
        _all.Enqueue(bot);
        await bot.ReadyAsync();
        lock (Starts)
            Starts.Add(watch.Elapsed.TotalSeconds);
        _ready[place] = bot;
    }
}
