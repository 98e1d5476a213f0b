using OtopBot.Data;
using OtopBot.Dialogs;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Webhook;

namespace OtopBot.Hosting;

public static class Bot
{
    // The whole bot, not yet started; the configuration's last word is the caller's.
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Settings and campaign lie beside the program, wherever it is started from.
            Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"],
            ApplicationName = typeof(Bot).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        configure?.Invoke(builder);

        var settings = builder.Configuration;
        builder.Services
            .AddDatabase(Settings.Database(settings))
            .AddSingleton(Settings.Line(settings))
            .AddBotStart(Settings.Simulation(settings, builder.Environment), Settings.Campaign(settings))
            .AddInbox()
            .AddDialogs()
            .AddOutbox()
            .AddWebhook();

        var app = builder.Build();
        app.MapWebhook();
        app.MapHealth();
        return app;
    }
}
