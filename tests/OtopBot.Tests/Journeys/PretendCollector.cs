using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OtopBot.Tests.Journeys;

// Takes what OpenTelemetry sends by HTTP. Of its protobuf the texts are enough: they lie in it as they are.
public sealed class PretendCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Body)> _taken = [];

    private PretendCollector(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public string Spans => Taken("/v1/traces");

    public string Metrics => Taken("/v1/metrics");

    public static async Task<PretendCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new PretendCollector(app);
        app.MapPost("/v1/{kind}", collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _taken.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
        return Results.Bytes([], "application/x-protobuf");
    }

    private string Taken(string path) => string.Concat(_taken.Where(t => t.Path == path).Select(t => t.Body));
}
