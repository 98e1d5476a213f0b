using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OtopBot.Line;

namespace OtopBot.Outbox;

public static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidation>();
        services.AddSingleton(s => s.GetRequiredService<IOptions<OutboxOptions>>().Value);
        services.TryAddSingleton(typeof(Doorbell<>));
        services.AddMetrics();
        services.AddSingleton<OutboxMeter>();
        services.AddLine();
        services.AddSingleton<ChatSender>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }

    // The handler is kept for good and renews its connections itself; the client has its own time limit.
    private static void AddLine(this IServiceCollection services)
        => services.AddHttpClient<LineClient>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(LineClient.CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // Its request lines hold user ids (the profile's address); the outbox logs what matters, by row and request id.
            .RemoveAllLoggers();

    private sealed class OutboxOptionsValidation(LineOptions line) : IValidateOptions<OutboxOptions>
    {
        public ValidateOptionsResult Validate(string? name, OutboxOptions options)
            => options.Problems(line.Timeout).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
