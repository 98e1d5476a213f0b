using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OtopBot.Outbox;
using OtopBot.Scheduling;
using OtopBot.Summaries.Charts;

namespace OtopBot.Summaries;

public static class SummariesSetup
{
    public static IServiceCollection AddSummaries(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.TryAddSingleton(typeof(Doorbell<>));
        services.AddMessageBudget();
        return services
            .AddSummaryOptions()
            .AddSingleton<PostWriter>()
            .AddSingleton<SummaryPlanner>()
            .AddSingleton<PushPlan, SummaryPlan>()
            .AddSingleton<ScheduledJob, SummaryJob>()
            .AddSingleton<ChartShelf>();
    }

    // What an office chose holds for what its group asks, too.
    public static IServiceCollection AddSummaryOptions(this IServiceCollection services)
    {
        services.AddOptions<SummariesOptions>().BindConfiguration(SummariesOptions.Section).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<SummariesOptions>, SummariesOptionsValidation>();
        services.TryAddSingleton(s => s.GetRequiredService<IOptions<SummariesOptions>>().Value);
        return services;
    }

    private sealed class SummariesOptionsValidation : IValidateOptions<SummariesOptions>
    {
        public ValidateOptionsResult Validate(string? name, SummariesOptions options)
            => options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
