using Microsoft.Extensions.DependencyInjection.Extensions;
using OtopBot.Data;

namespace OtopBot.Hosting;

public static class HostingSetup
{
    // First of all hosted services: nobody works before the tables are there.
    public static IServiceCollection AddBotStart(this IServiceCollection services, SimulationOptions simulation, CampaignFolder campaign)
    {
        services.TryAddSingleton<TimeProvider>(simulation.Now is { } now ? OffsetTimeProvider.StartingAt(now) : TimeProvider.System);
        return services
            .AddSingleton(simulation)
            .AddSingleton(campaign)
            .AddSingleton<SetupCode>()
            .AddSingleton<BotStart>()
            .AddHostedService(s => s.GetRequiredService<BotStart>());
    }
}
