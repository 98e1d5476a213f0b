using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OtopBot.Data;
using OtopBot.Simulator.Platform;

namespace OtopBot.Tests.Journeys;

// The bot as a process of its own, to be ended politely or killed as a power cut would.
public sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;

    private BotProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    // All it has written so far, to either stream.
    public ConcurrentQueue<string> Lines { get; } = [];

    public bool HasEnded => _process.HasExited;

    public static string ThisProgram => Path.Combine(AppContext.BaseDirectory, "OtopBot.dll");

    // As it is shipped, compiled ahead: it starts in half the time. Without the variable the program beside the tests does.
    public static string PublishedProgram => Environment.GetEnvironmentVariable("OTOPBOT_PUBLISHED") is { Length: > 0 } folder ? Path.Combine(folder, "OtopBot.dll") : ThisProgram;

    public static async Task<BotProcess> StartAsync(string database, Uri line, Uri? address = null, IReadOnlyDictionary<string, string>? settings = null, string? program = null)
    {
        var bot = Launch(database, line, address, settings, program);
        await bot.ReadyAsync();
        return bot;
    }

    // Does not wait until it answers: it may be meant to refuse.
    public static BotProcess Launch(string database, Uri line, Uri? address = null, IReadOnlyDictionary<string, string>? settings = null, string? program = null)
    {
        address ??= FreeAddress();
        var start = new ProcessStartInfo("dotnet", [program ?? ThisProgram]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings(database, line, address).Concat(settings ?? new Dictionary<string, string>()))
            start.Environment[name] = value;

        var bot = new BotProcess(new Process { StartInfo = start }, address);
        bot._process.OutputDataReceived += bot.Hear;
        bot._process.ErrorDataReceived += bot.Hear;
        bot._process.Start();
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    // SIGKILL: nothing is flushed, nothing is tidied up.
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
    }

    // SIGTERM, as systemd and Kubernetes end it; answers its exit code.
    public async Task<int> EndAsync()
    {
        if (!_process.HasExited)
            await Process.Start("kill", ["-TERM", $"{_process.Id}"]).WaitForExitAsync();
        return await EndedAsync();
    }

    public async Task<int> EndedAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 2400 && !_process.HasExited; attempt++)
        {
            try
            {
                if ((await http.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It is not listening yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"{(_process.HasExited ? $"The bot ended with {_process.ExitCode}." : "The bot did not become ready.")} {string.Join('\n', Lines)}");
    }

    private void Hear(object sender, DataReceivedEventArgs heard)
    {
        if (heard.Data is { } line)
            Lines.Enqueue(line);
    }

    private static Dictionary<string, string> Settings(string database, Uri line, Uri address) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Simulation",
        ["ASPNETCORE_URLS"] = address.ToString(),
        ["Line__ApiBase"] = line.ToString(),
        ["Line__DataApiBase"] = line.ToString(),
        ["Line__ChannelSecret"] = PretendChannel.Secret,
        ["Line__ChannelAccessToken"] = PretendChannel.AccessToken,
        ["Line__BotUserId"] = PretendChannel.BotUserId,
        ["ConnectionStrings__OtopBot"] = DatabaseOptions.SqliteFile(database).ConnectionString,
        ["Simulation__Start"] = "demo",
        ["Simulation__Now"] = "2020-06-08T09:00:00+07:00",
    };
}
