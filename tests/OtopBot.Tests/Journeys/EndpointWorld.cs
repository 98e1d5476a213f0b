using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Hosting;
using OtopBot.Summaries.Charts;

namespace OtopBot.Tests.Journeys;

// A bot with everything switched on, and people at its doors. Whoever may come in came in through the chat, as people do.
public sealed class EndpointWorld : IAsyncDisposable
{
    public static readonly RightsActor FormerAdmin = new("former admin", Role.Admin);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly Dictionary<RightsActor, string> _cookies = [];
    private IServiceProvider _bot = null!;
    private RightsWorld _people = null!;
    private Uri _address = null!;

    public static IReadOnlyList<RightsActor> Callers { get; } = [.. RightsWorld.Actors, RightsWorld.Neighbours.Single(n => n.Role is Role.Admin), FormerAdmin];

    public RightsWorld People => _people;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<EndpointWorld> BeginAsync()
    {
        var world = new EndpointWorld();
        world._people = await RightsWorld.BeginAsync(world.SwitchOn);
        await world._people.EnrolAsync(FormerAdmin.Name, new Post("56", null, Role.Admin, "ผู้ดูแลระบบ"));
        world._address = new Uri(world._bot.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        foreach (var caller in Callers)
            world._cookies[caller] = await world.ComeInAsync(caller) ?? "";
        await world._people.EndPostsAsync(FormerAdmin);
        return world;
    }

    // "METHOD pattern" of each; * where every method is meant.
    public IReadOnlyList<string> Endpoints() =>
        [.. _bot.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>().SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(m => $"{m} {e.RoutePattern.RawText}"))];

    // A link as the chat gives it, not yet used; null when there is none to be had.
    public async Task<string?> LinkAsync(RightsActor caller)
    {
        await _people.SayAsync(caller, "แดชบอร์ด");
        return (await _people.OpenAsync(caller, "เปิดหน้างานระบบ"))?.AbsolutePath;
    }

    public string CookieOf(RightsActor caller) => _cookies[caller];

    public string Chart(TimeSpan? older = null)
    {
        var asOf = _bot.GetRequiredService<TimeProvider>().GetUtcNow() - (older ?? TimeSpan.Zero);
        return $"/charts/{new ChartOrder(1, new FiscalMonth(2020, 6), asOf, Names: true).Sign(_bot.GetRequiredService<IDataProtectionProvider>())}.png";
    }

    // Where those listen who look after the machine.
    public Uri Monitoring => _bot.GetRequiredService<MonitoringServer>().Address!;

    public async Task<Answered> AskAsync(string method, string path, string cookie = "", HttpContent? content = null, Uri? at = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(at ?? _address, path)) { Content = content };
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        using var answer = await _http.SendAsync(request, Ct);
        return new((int)answer.StatusCode, answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.First().Split(';')[0] : "", await answer.Content.ReadAsStringAsync(Ct),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _people.DisposeAsync();
    }

    private async Task<string?> ComeInAsync(RightsActor caller)
        => await LinkAsync(caller) is { } link ? (await AskAsync("POST", link)).Cookie : null;

    private void SwitchOn(WebApplicationBuilder bot)
    {
        bot.Configuration.AddInMemoryCollection([new("Hangfire:Dashboard", "true"), new("Monitoring:Address", "http://127.0.0.1:0"), new("Limits:SignIn", "1000"), new("Limits:Unsigned", "1000")]);
        bot.Services.AddSingleton<IHostedService>(services =>
        {
            _bot = services;
            return new Nothing();
        });
    }

    private sealed class Nothing : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

public sealed record Answered(int Status, string Cookie, string Page, IReadOnlyDictionary<string, string> Headers);
