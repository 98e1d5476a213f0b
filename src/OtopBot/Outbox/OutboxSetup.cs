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
        services.AddSingleton<ChatSender>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }

    private sealed class OutboxOptionsValidation(LineOptions line) : IValidateOptions<OutboxOptions>
    {
        public ValidateOptionsResult Validate(string? name, OutboxOptions options)
            => options.Problems(line.Timeout).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
