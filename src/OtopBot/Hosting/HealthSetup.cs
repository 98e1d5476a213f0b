namespace OtopBot.Hosting;

public static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<DatabasePulse>().AddSingleton<WorkersHealth>();
        services.AddHealthChecks()
            .AddCheck<EndHealth>("end")
            .AddCheck<WorkersHealth>("workers")
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<LoadHealth>("load");
        return services.AddSingleton<Readiness>();
    }
}
