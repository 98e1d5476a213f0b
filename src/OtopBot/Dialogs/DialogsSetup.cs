using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OtopBot.Dialogs;

public static class DialogsSetup
{
    // The order of the dialogs is the order in which they may claim a text that belongs to none.
    public static IServiceCollection AddDialogs(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<ConversationRunner>()
            .AddSingleton<SceneReader>()
            .AddSingleton<DialogRouter>()
            .AddSingleton<Lifecycle>();
    }
}
