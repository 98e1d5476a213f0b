using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OtopBot.Tests.Simulator;

public sealed record Heard(byte[] Body, string? Signature, string? ContentType)
{
    public JsonElement Event => JsonDocument.Parse(Body).RootElement.GetProperty("events")[0];
}

// Somebody's bot in another process: it only remembers what it was sent.
public sealed class ListeningBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ListeningBot(WebApplication app) => _app = app;

    public ConcurrentQueue<Heard> Heard { get; } = [];

    public int Status { get; set; } = 200;

    public Uri Address => new(_app.Urls.First());

    public JsonElement LastEvent => Heard.Last().Event;

    public static async Task<ListeningBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var bot = new ListeningBot(builder.Build());
        bot._app.MapPost("/webhook", bot.HearAsync);
        await bot._app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> HearAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        Heard.Enqueue(new Heard(body.ToArray(), request.Headers["x-line-signature"], request.ContentType));
        return Results.Text("heard", statusCode: Status);
    }
}
