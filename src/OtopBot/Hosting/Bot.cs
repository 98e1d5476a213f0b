using OtopBot.Admin;
using OtopBot.Calendars;
using OtopBot.Data;
using OtopBot.Dialogs;
using OtopBot.Dialogs.SigningIn;
using OtopBot.Hosting.Guarding;
using OtopBot.Inbox;
using OtopBot.Menus;
using OtopBot.Outbox;
using OtopBot.Reminders;
using OtopBot.Retention;
using OtopBot.Summaries;
using OtopBot.Webhook;

namespace OtopBot.Hosting;

public static class Bot
{
    // The whole bot, not yet started; the configuration's last word is the caller's.
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = Configure(args);
        configure?.Invoke(builder);

        var settings = builder.Configuration;
        KnownKeys.Refuse(settings);
        ListenAddress.Refuse(settings);
        var address = Settings.Public(settings, builder.Environment);
        var hangfire = Settings.Hangfire(settings, address);
        var telemetry = TelemetryOptions.Read(settings);
        // Hosted services start in this order: tables and campaign are there before anybody looks for work.
        builder.Services
            .AddDatabase(Settings.Database(settings))
            .AddLine(Settings.Line(settings, builder.Environment))
            .AddBotStart(Settings.Simulation(settings, builder.Environment), Settings.Campaign(settings))
            .AddLogLimits()
            .AddTelemetry(telemetry)
            .AddHealth()
            .AddSingleton(address)
            .AddSingleton(new DashboardDoor(hangfire.Dashboard))
            .AddKeys()
            .AddGuard(Settings.Proxy(settings))
            .AddWebhook()
            .AddInbox()
            .AddLineReaders()
            .AddDialogs()
            .AddOutbox()
            .AddMenus()
            .AddCalendar()
            .AddReminders()
            .AddSummaries()
            .AddInboxLook()
            .AddSelfCheck()
            .AddRetention()
            .AddJobs(hangfire)
            .AddPoliteEnd(Settings.Shutdown(settings));
        if (hangfire.Dashboard)
            builder.Services.AddAdmin(address);

        var app = builder.Build();
        app.UseDraining();
        app.UseGuard();
        app.MapWebhook().AddEndpointFilter(app.Services.GetRequiredService<UnsignedFloods>());
        app.MapHealth();
        app.Limited(PublicLimits.Charts).MapCharts();
        if (hangfire.Dashboard)
        {
            app.UseAuthentication();
            app.Limited(PublicLimits.SignIn).MapSignIn();
            app.Limited(PublicLimits.Jobs).MapDashboard();
        }

        return app;
    }

    // Where settings come from, for the bot and for whoever only looks at its database.
    public static WebApplicationBuilder Configure(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // Settings and campaign lie beside the program, wherever it is started from.
            Args = [.. args, "--hostBuilder:reloadConfigOnChange=false"],
            ApplicationName = typeof(Bot).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        SecretFiles.Add(builder.Configuration, args);
        return builder;
    }
}
