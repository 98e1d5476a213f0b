using Microsoft.Extensions.Options;

namespace OtopBot.Menus;

public static class MenuSetup
{
    public static IServiceCollection AddMenus(this IServiceCollection services)
    {
        services.AddOptions<MenuOptions>().BindConfiguration(MenuOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MenuOptions>, MenuOptionsValidation>();
        services.AddSingleton(s => s.GetRequiredService<IOptions<MenuOptions>>().Value);
        return services.AddSingleton(RoleMenu.Current).AddHostedService<MenuWorker>();
    }

    private sealed class MenuOptionsValidation : IValidateOptions<MenuOptions>
    {
        public ValidateOptionsResult Validate(string? name, MenuOptions options)
            => options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
