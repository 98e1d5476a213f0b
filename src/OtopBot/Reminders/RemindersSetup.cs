using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OtopBot.Data;
using OtopBot.Outbox;
using OtopBot.Scheduling;

namespace OtopBot.Reminders;

public static class RemindersSetup
{
    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddOptions<RemindersOptions>().BindConfiguration(RemindersOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RemindersOptions>, RemindersOptionsValidation>();
        services.AddSingleton(s => s.GetRequiredService<IOptions<RemindersOptions>>().Value);
        services.TryAddSingleton(typeof(Doorbell<>));
        services.AddMessageBudget();
        services.AddSingleton(s => new RoundReading(s.GetRequiredService<RemindersOptions>(), s.GetService<SelfCheckCard>()));
        services.AddSingleton(s => new LetterWriter(s.GetRequiredService<Shortage>(), s.GetService<SelfCheckCard>()));
        services.AddSingleton<LetterBox>();
        services.AddSingleton<ReminderPlanner>();
        services.AddSingleton<PushPlan, ReminderPlan>();
        return services.AddSingleton<ScheduledJob, ReminderJob>();
    }

    // The plans are asked for when a check is made: the reminders' own plan needs to know that there is one.
    public static IServiceCollection AddSelfCheck(this IServiceCollection services) => services.AddSingleton<SelfCheckCard>(s =>
    {
        // One look, in one context, writes to all administrators: what they read is found out once.
        var made = new ConditionalWeakTable<OtopDbContext, MadeCheck>();
        return async (db, _, now, ct) =>
        {
            if (made.TryGetValue(db, out var last) && last.At == now)
                return last.Part;
            var check = await SelfCheck.ReadAsync(db, s.GetRequiredService<InboxLook>(), s.GetServices<PushPlan>(), now, ct);
            var part = new LetterPart(SelfCheckView.Title(check), SelfCheckView.Of(check).Bubble);
            made.AddOrUpdate(db, new(now, part));
            return part;
        };
    });

    private sealed record MadeCheck(DateTimeOffset At, LetterPart Part);

    private sealed class RemindersOptionsValidation : IValidateOptions<RemindersOptions>
    {
        public ValidateOptionsResult Validate(string? name, RemindersOptions options)
            => options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
