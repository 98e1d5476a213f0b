using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// Live news for the page, as server-sent events.
public sealed class StreamEndpoint(LineWorld world, Feed feed, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public void Map(IEndpointRouteBuilder sim) => sim.MapGet("/stream", StreamAsync);

    private async Task StreamAsync(HttpContext context)
    {
        using var news = feed.Subscribe();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await WriteAsync(context, ": hello\n\n", end.Token);
            while (true)
                await WriteAsync(context, await NextAsync(news, end.Token), end.Token);
        }
        catch (OperationCanceledException)
        {
            // The page went away, or the simulator ends.
        }
    }

    private async Task<string> NextAsync(Feed.Subscription news, CancellationToken ct)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(ct);
        beat.CancelAfter(Heartbeat);
        try
        {
            return Tell(await news.News.ReadAsync(beat.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ": still here\n\n";
        }
    }

    private string Tell(News news) => news switch
    {
        ChatChanged chat => Event("chat", new { chat.Message.ChatId, Message = MessageView.Of(chat.Message, world.NameOf) }),
        CallMade made => Event("call", made.Call),
        ClockMoved moved => Event("clock", new { moved.Now }),
        LoadingStarted loading => Event("loading", new { loading.ChatId, loading.Seconds }),
        WeatherChanged changed => Event("weather", changed.Weather),
        StateChanged => Event("state", new { }),
        FactsChanged => Event("facts", new { }),
        _ => throw new InvalidOperationException($"No event for {news.GetType().Name}."),
    };

    private static string Event(string name, object data) => $"event: {name}\ndata: {ControlJson.Write(data)}\n\n";

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken ct)
    {
        await context.Response.WriteAsync(text, ct);
        await context.Response.Body.FlushAsync(ct);
    }
}
