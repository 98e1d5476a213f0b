using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OtopBot.Data;
using OtopBot.Dialogs;
using OtopBot.Dialogs.Forgetting;
using OtopBot.Outbox;

namespace OtopBot.Inbox;

public static class InboxSetup
{
    // The writer starts before the workers and stops after the web server, so that whoever waits for it gets a result.
    public static IServiceCollection AddInbox(this IServiceCollection services)
    {
        services.AddOptions<InboxOptions>().BindConfiguration(InboxOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<InboxOptions>, InboxOptionsValidation>();
        services.AddSingleton(s => s.GetRequiredService<IOptions<InboxOptions>>().Value);
        services.TryAddSingleton(typeof(Doorbell<>));
        services.TryAddSingleton<NewerRelease>();
        services.AddScoped(s => Acts(s.GetRequiredService<ConversationRunner>()));
        services.AddSingleton<HeldTextsReader>(InboxTexts.ReadAsync);
        services.AddSingleton<TextsEraser>(InboxTexts.EraseAsync);
        services.AddMetrics();
        services.AddSingleton<InboxMeter>();
        services.AddSingleton<EventHandling>();
        services.AddSingleton<InboxWriter>();
        services.AddHostedService(s => s.GetRequiredService<InboxWriter>());
        services.AddHostedService<InboxWorker>();
        return services;
    }

    private static EventActs Acts(ConversationRunner runner) => new(runner.RunAsync, runner.ApologiseAsync);

    private sealed class InboxOptionsValidation : IValidateOptions<InboxOptions>
    {
        public ValidateOptionsResult Validate(string? name, InboxOptions options)
            => options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
