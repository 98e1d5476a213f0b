using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OtopBot.Tests.Journeys;

namespace OtopBot.Tests.Infra;

// The Caddyfile at work, before something that stands for a bot and writes down what came through.
public sealed class FrontDoor : IAsyncLifetime
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("otopbot-caddy");
    private WebApplication? _bot;
    private Process? _caddy;

    public HttpClient Http { get; } = new();

    public List<string> Log { get; } = [];

    public static Task<(int Code, string Said)> AdaptAsync(string caddyfile, string host, string upstreams)
        => OpsTool.RunAsync("caddy", ["adapt", "--adapter", "caddyfile", "--config", caddyfile], InfraFiles.Folder, new Dictionary<string, string> { ["OTOPBOT_HOST"] = host, ["OTOPBOT_UPSTREAMS"] = upstreams });

    public async ValueTask InitializeAsync()
    {
        if (!OpsTool.IsThere("caddy"))
            return;

        var (outside, inside) = (BotProcess.FreeAddress(), BotProcess.FreeAddress());
        _bot = await StandInAsync(inside);
        var (_, said) = await AdaptAsync(InfraFiles.At("proxy/Caddyfile"), $"http://127.0.0.1:{outside.Port}", inside.Authority);
        var settings = JsonNode.Parse(said[said.IndexOf("{\"", StringComparison.Ordinal)..])!;
        // Its own door for operators has a fixed port, which another run may have.
        settings["admin"] = new JsonObject { ["disabled"] = true };
        var file = Path.Combine(_home.FullName, "caddy.json");
        await File.WriteAllTextAsync(file, settings.ToJsonString());

        var start = new ProcessStartInfo("caddy", ["run", "--config", file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in (string[])["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"])
            start.Environment[name] = _home.FullName;
        _caddy = Process.Start(start)!;
        _caddy.OutputDataReceived += Hear;
        _caddy.ErrorDataReceived += Hear;
        _caddy.BeginOutputReadLine();
        _caddy.BeginErrorReadLine();
        Http.BaseAddress = outside;
        await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _caddy?.Kill();
        if (_bot is not null)
            await _bot.DisposeAsync();
        if (_caddy is not null)
            await _caddy.WaitForExitAsync();
        _caddy?.Dispose();
        _home.Delete(recursive: true);
    }

    private async Task OpenAsync()
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using var answer = await Http.GetAsync("/charts/open.png");
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It is not listening yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"The front door did not open. {string.Join('\n', Log)}");
    }

    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        lock (Log)
            Log.Add(heard.Data ?? "");
    }

    // Answers with what it was asked, by whom, and how much came.
    private static async Task<WebApplication> StandInAsync(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var bot = builder.Build();
        bot.Urls.Add(address.ToString());
        bot.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            await context.Response.WriteAsync($"{context.Request.Method} {context.Request.Path} for={context.Request.Headers["X-Forwarded-For"]} proto={context.Request.Headers["X-Forwarded-Proto"]} bytes={body.Length}");
        });
        await bot.StartAsync();
        return bot;
    }
}
