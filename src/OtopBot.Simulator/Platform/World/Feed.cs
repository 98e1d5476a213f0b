using System.Collections.Concurrent;
using System.Threading.Channels;

namespace OtopBot.Simulator.Platform.World;

// News for whoever looks on: the page's stream and those who wait for an answer.
public abstract record News;

public sealed record ChatChanged(ChatMessage Message) : News;

public sealed record CallMade(PlatformCall Call) : News;

public sealed record ClockMoved(DateTimeOffset Now) : News;

// The bot thinks: three dots move in the chat for so many seconds, or until it says something.
public sealed record LoadingStarted(string ChatId, int Seconds) : News;

// People, groups, menus or quota changed.
public sealed record StateChanged : News;

public sealed record WeatherChanged(object Weather) : News;

// The bot has settled after a change: its facts are worth reading again.
public sealed record FactsChanged : News;

public sealed class Feed
{
    private readonly ConcurrentDictionary<Guid, Channel<News>> _readers = [];

    public void Publish(News news)
    {
        foreach (var reader in _readers.Values)
            reader.Writer.TryWrite(news);
    }

    public Subscription Subscribe()
    {
        var id = Guid.NewGuid();
        // A page that fell asleep loses the oldest news, never the simulator's memory.
        var channel = Channel.CreateBounded<News>(new BoundedChannelOptions(4096) { FullMode = BoundedChannelFullMode.DropOldest });
        _readers[id] = channel;
        return new Subscription(channel.Reader, () => _readers.TryRemove(id, out _));
    }

    public sealed class Subscription(ChannelReader<News> news, Action end) : IDisposable
    {
        public ChannelReader<News> News => news;

        public void Dispose() => end();
    }
}
