using System.Data.Common;
using Microsoft.Extensions.FileProviders;
using OtopBot.Simulator.Control;
using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.Weather;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Hosting;

// The pretend LINE as one web application: LINE's paths, the control interface and the page.
public static class PlatformApp
{
    public static WebApplication Build(SimulatorOptions options, LineState state, SimulatedClock clock, ContentStore contents)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Url.ToString());
        QuietHost.Apply(builder);
        builder.Services
            .AddSingleton(options)
            .AddSingleton(state)
            .AddSingleton(contents)
            .AddSingleton(clock)
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(_ => new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20) });
        AddParts(builder.Services);
        var app = builder.Build();
        app.Use(ExplainAsync);
        UsePage(app);
        MapParts(app);
        return app;
    }

    private static void AddParts(IServiceCollection services) => services
        .AddSingleton<Feed>().AddSingleton<LineWorld>().AddSingleton<CallLog>()
        .AddLineSide()
        .AddSingleton<WebhookSender>().AddSingleton<Carrier>().AddSingleton<HeldBack>().AddSingleton<UnderWay>().AddSingleton<Courier>()
        .AddSingleton<Sky>().AddSingleton<CallWeather>().AddSingleton<WeatherEndpoint>()
        .AddSingleton<BotWindow>().AddSingleton<Settling>().AddSingleton<TimeTravel>().AddHostedService<FactsWatch>()
        .AddSingleton<Cast>().AddSingleton<Taps>().AddSingleton<PostsReader>().AddSingleton<FactsReader>().AddSingleton<SentReader>().AddSingleton<PlanReader>()
        .AddSingleton<StateEndpoint>().AddSingleton<SayEndpoint>().AddSingleton<EventEndpoint>().AddSingleton<LifeEndpoint>()
        .AddSingleton<MenusEndpoint>().AddSingleton<KeysEndpoint>()
        .AddSingleton<ChatsEndpoint>().AddSingleton<ClockEndpoint>().AddSingleton<FactsEndpoint>().AddSingleton<PlanEndpoint>().AddSingleton<StreamEndpoint>();

    private static void MapParts(WebApplication app)
    {
        var parts = app.Services;
        parts.GetRequiredService<PlatformEndpoint>().Map(app);
        var sim = app.MapGroup("/sim");
        parts.GetRequiredService<StateEndpoint>().Map(sim);
        parts.GetRequiredService<SayEndpoint>().Map(sim);
        parts.GetRequiredService<EventEndpoint>().Map(sim);
        parts.GetRequiredService<MenusEndpoint>().Map(sim);
        parts.GetRequiredService<KeysEndpoint>().Map(sim);
        parts.GetRequiredService<LifeEndpoint>().Map(sim);
        parts.GetRequiredService<ChatsEndpoint>().Map(sim);
        parts.GetRequiredService<ClockEndpoint>().Map(sim);
        parts.GetRequiredService<FactsEndpoint>().Map(sim);
        parts.GetRequiredService<PlanEndpoint>().Map(sim);
        parts.GetRequiredService<WeatherEndpoint>().Map(sim);
        parts.GetRequiredService<StreamEndpoint>().Map(sim);
        sim.MapFallback("/{**rest}", (HttpRequest request) => ControlJson.Answer(new { Error = $"There is no {request.Method} {request.Path}." }, StatusCodes.Status404NotFound));
    }

    // The page lies beside the program, from wherever that is started.
    private static void UsePage(WebApplication app)
    {
        var folder = Path.Combine(Path.GetDirectoryName(typeof(PlatformApp).Assembly.Location)!, "wwwroot");
        if (!Directory.Exists(folder))
            return;
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = page => page.Context.Response.Headers.CacheControl = "no-cache" });
    }

    // What a caller asked wrongly is answered with words, never with a trace.
    private static async Task ExplainAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(context);
        }
        catch (ControlException problem)
        {
            await ControlJson.Answer(new { Error = problem.Message }, problem.Status).ExecuteAsync(context);
        }
        catch (Exception problem) when (problem is BadHttpRequestException or InvalidDataException)
        {
            await ControlJson.Answer(new { Error = problem.Message }, StatusCodes.Status400BadRequest).ExecuteAsync(context);
        }
        catch (DbException problem)
        {
            await ControlJson.Answer(new { Error = $"The bot's database does not answer: {problem.Message}" }, StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller went away.
        }
    }
}
