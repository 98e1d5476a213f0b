using OtopBot.Simulator.Platform.Menus;
using OtopBot.Simulator.Platform.Tokens;

namespace OtopBot.Simulator.Platform.Calls;

// Registers whoever answers on LINE's paths.
public static class LineSideSetup
{
    public static IServiceCollection AddLineSide(this IServiceCollection services) => services
        .AddSingleton<PlatformEndpoint>().AddSingleton<LinePaths>().AddSingleton<RateLimits>()
        .AddSingleton<SendCalls>().AddSingleton<ReadCalls>().AddSingleton<GroupCalls>().AddSingleton<ContentCalls>().AddSingleton<WebhookCalls>()
        .AddSingleton<MenuCalls>().AddSingleton<LinkCalls>().AddSingleton<AliasCalls>().AddSingleton<BatchCalls>()
        .AddSingleton<ChannelTokens>().AddSingleton<TokenCalls>().AddSingleton<SignedTokenCalls>();
}
