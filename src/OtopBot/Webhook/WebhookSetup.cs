namespace OtopBot.Webhook;

public static class WebhookSetup
{
    public static IServiceCollection AddWebhook(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<WebhookMeter>();
        services.AddSingleton<BotIdentity>();
        services.AddHostedService(s => s.GetRequiredService<BotIdentity>());
        return services;
    }
}
