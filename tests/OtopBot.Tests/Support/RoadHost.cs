using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OtopBot.Hosting;
using OtopBot.Inbox;
using OtopBot.Line;
using OtopBot.Outbox;
using OtopBot.Webhook;

namespace OtopBot.Tests.Support;

// One process on the road: webhook, inbox and outbox on a database that others may share, LINE at its edge.
public sealed class RoadHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RoadHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public HttpClient Http => _app.GetTestClient();

    public static async Task<RoadHost> StartAsync(RoadDatabase database, RoadSetting? setting = null)
    {
        setting ??= new RoadSetting();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["Line:BotUserId"] = setting.BotUserId;
        builder.Services.AddLine(new LineOptions { ApiBase = new("http://line.test"), ChannelSecrets = [Webhooks.Secret, Webhooks.OlderSecret], ChannelAccessToken = "access" });
        builder.Services.AddSingleton<TimeProvider>(setting.Time);
        database.AddTo(builder.Services, setting.Interceptors, setting.Strategy);
        builder.Services.AddWebhook().AddInbox().AddOutbox();
        builder.Services.AddHttpClient(LineSetup.Wire).ConfigurePrimaryHttpMessageHandler(() => setting.Line);
        builder.Services.AddScoped(_ => setting.Acts);
        builder.Services.Configure<InboxOptions>(o => (o.Sweep, o.FirstPause) = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(1)));
        builder.Services.Configure<OutboxOptions>(o => o.Sweep = TimeSpan.FromMilliseconds(20));
        foreach (var worker in setting.Without)
            builder.Services.Remove(builder.Services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == worker));

        var app = builder.Build();
        app.MapWebhook();
        await app.StartAsync();
        return new(app);
    }

    public async Task<int> PostAsync(HttpContent content)
    {
        using var http = Http;
        using var answer = await http.PostAsync(new Uri("/webhook", UriKind.Relative), content);
        return (int)answer.StatusCode;
    }

    public Task<int> PostAsync(params IEnumerable<string> events) => PostAsync(Webhooks.Signed(Webhooks.Body(events)));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

public sealed class RoadSetting
{
    public FakeLine Line { get; init; } = new();

    public FakeTimeProvider Time { get; init; } = new(new DateTimeOffset(2020, 6, 8, 2, 0, 0, TimeSpan.Zero));

    public EventActs Acts { get; init; } = Echo.Acts();

    public string? BotUserId { get; init; } = Webhooks.Destination;

    public IReadOnlyList<IInterceptor> Interceptors { get; init; } = [];

    public Func<ExecutionStrategyDependencies, IExecutionStrategy>? Strategy { get; init; }

    // Workers that this process does not have, so that what waits for them can be looked at.
    public IReadOnlyList<Type> Without { get; init; } = [];
}
