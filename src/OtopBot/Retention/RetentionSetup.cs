using Microsoft.Extensions.Options;
using OtopBot.Scheduling;

namespace OtopBot.Retention;

public static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<RetentionOptions>, Validation>()
            .AddSingleton(s => s.GetRequiredService<IOptions<RetentionOptions>>().Value)
            .AddScoped<ScheduledJob, RetentionJob>();
    }

    private sealed class Validation : IValidateOptions<RetentionOptions>
    {
        public ValidateOptionsResult Validate(string? name, RetentionOptions options)
            => options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
