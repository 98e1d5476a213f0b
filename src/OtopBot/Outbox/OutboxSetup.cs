using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OtopBot.Line;
using OtopBot.Scheduling;

namespace OtopBot.Outbox;

public static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidation>();
        services.AddSingleton(s => s.GetRequiredService<IOptions<OutboxOptions>>().Value);
        services.TryAddSingleton(typeof(Doorbell<>));
        services.AddMessageBudget();
        services.AddSingleton<ChatSender>();
        services.AddSingleton<QuotaReader>();
        services.AddSingleton<ScheduledJob, BudgetJob>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }

    // What decides what may be sent, and tells of it; without a sender.
    public static IServiceCollection AddMessageBudget(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<OutboxMeter>();
        services.AddOptions<BudgetOptions>().BindConfiguration(BudgetOptions.Section).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<BudgetOptions>, BudgetOptionsValidation>();
        services.TryAddSingleton(s => s.GetRequiredService<IOptions<BudgetOptions>>().Value);
        services.TryAddSingleton<MessageBudget>();
        services.TryAddSingleton<Shortage>();
        return services;
    }

    private sealed class BudgetOptionsValidation : IValidateOptions<BudgetOptions>
    {
        public ValidateOptionsResult Validate(string? name, BudgetOptions options)
            => options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private sealed class OutboxOptionsValidation(LineOptions line) : IValidateOptions<OutboxOptions>
    {
        public ValidateOptionsResult Validate(string? name, OutboxOptions options)
            => options.Problems(line.Timeout).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
