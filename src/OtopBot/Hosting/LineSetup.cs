using OtopBot.Line;
using OtopBot.Line.Contents;
using OtopBot.Line.RichMenus;
using OtopBot.Line.Tokens;

namespace OtopBot.Hosting;

// One wire for all that the bot asks of LINE, and one token for all of it.
public static class LineSetup
{
    public const string Wire = "LINE";

    // The handler is kept for good and renews its connections itself; the clients have their own time limit.
    public static IServiceCollection AddLine(this IServiceCollection services, LineOptions options)
    {
        services.AddMetrics();
        services.AddHttpClient(Wire, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .AddHttpMessageHandler(s => new ClockReader(s.GetRequiredService<ClockMeter>(), TimeProvider.System))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // Its request lines hold user ids (the profile's address); the outbox logs what matters, by row and request id.
            .RemoveAllLoggers()
            .AddTypedClient<LineTransport>()
            .AddTypedClient<TokenClient>();
        return services
            .AddSingleton(options)
            .AddSingleton<ClockMeter>()
            .AddSingleton<ChannelTokens>()
            .AddTransient<LineClient>()
            .AddTransient<ContentClient>()
            .AddTransient<RichMenuClient>()
            .AddTransient<WebhookEndpointClient>();
    }

    private static SocketsHttpHandler Handler()
    {
        var handler = LineTransport.CreateHandler();
        handler.ActivityHeadersPropagator = new OwnTraces();
        return handler;
    }
}
