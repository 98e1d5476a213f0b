using System.Data.Common;
using System.Threading.Channels;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Hosting;

// Tells the page that the bot's facts are worth reading again: after every event, once the bot has settled.
public sealed class FactsWatch(Courier courier, Settling settling, BotWindow bot, Feed feed) : BackgroundService
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        courier.Sent += Ring;
        try
        {
            await foreach (var _ in _bell.Reader.ReadAllAsync(stoppingToken))
                await TellAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The simulator ends.
        }
        finally
        {
            courier.Sent -= Ring;
        }
    }

    private async Task TellAsync(CancellationToken ct)
    {
        if (!bot.IsOpen)
            return;
        try
        {
            await settling.WaitAsync(ct);
        }
        catch (DbException)
        {
            // Another process's database may be away for a while; the next event asks again.
            return;
        }

        feed.Publish(new FactsChanged());
        feed.Publish(new StateChanged());
    }

    private void Ring() => _bell.Writer.TryWrite(true);
}
