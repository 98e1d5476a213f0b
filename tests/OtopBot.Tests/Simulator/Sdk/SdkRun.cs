using System.Diagnostics;
using System.Text.Json;
using OtopBot.Hosting;
using OtopBot.Simulator.Platform;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Simulator.Sdk;

// One run of LINE's official Node SDK against the pretend LINE: what it found, by the name of the check.
public sealed class SdkRun : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    // Beside the built tests, so that the package is fetched once and never lands among the sources.
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "sdk");

    public IReadOnlyDictionary<string, string?> Problems { get; private set; } = new Dictionary<string, string?>();

    // Why there was no run; null when there was one.
    public string? Missing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Missing = await FetchAsync();
        if (Missing is null)
            Problems = await CheckAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<string?> FetchAsync()
    {
        var source = Path.Combine(Repository.Root, "tests", "OtopBot.Tests", "Simulator", "Sdk");
        Directory.CreateDirectory(Path.Combine(Folder, "checks"));
        string[] plain = ["package.json", "package-lock.json", ".npmrc", "run.mjs"];
        foreach (var file in plain.Concat(Directory.EnumerateFiles(Path.Combine(source, "checks")).Select(f => Path.Combine("checks", Path.GetFileName(f)))))
            File.Copy(Path.Combine(source, file), Path.Combine(Folder, file), overwrite: true);

        var fetched = Path.Combine(Folder, "node_modules", "fetched-lock.json");
        var wanted = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        if (File.Exists(fetched) && await File.ReadAllTextAsync(fetched) == wanted)
            return (await RunAsync("node", ["--version"])).Problem("node");
        if ((await RunAsync("node", ["--version"])).Problem("node") is { } noNode)
            return noNode;
        if ((await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts"])).Problem("npm ci") is { } notFetched)
            return notFetched;
        await File.WriteAllTextAsync(fetched, wanted);
        return null;
    }

    private static async Task<IReadOnlyDictionary<string, string?>> CheckAsync()
    {
        await using var line = await PretendLine.StartAsync();
        var world = JsonSerializer.Serialize(new
        {
            @base = line.Simulator.BaseAddress,
            token = PretendChannel.AccessToken,
            secret = PretendChannel.Secret,
            channelId = PretendChannel.ChannelId,
            bot = PretendChannel.BotUserId,
            webhook = new Uri(line.Bot.Address, PretendChannel.WebhookPath),
            user = line.Officer,
            other = line.Other,
            group = line.Group,
            groupName = DemoOffice.BuiltIn.GroupName,
            groupSize = DemoOffice.BuiltIn.People.Count,
        });
        var ran = await RunAsync("node", ["run.mjs"], world);
        var found = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)
            .ToDictionary(c => c.GetProperty("name").GetString()!, c => c.GetProperty("ok").GetBoolean() ? null : c.GetProperty("problem").GetString());
        // A script that broke off has checked nothing further.
        return ran.Problem("node run.mjs") is { } broken ? new Dictionary<string, string?>(found) { [broken] = broken } : found;
    }

    private static async Task<Ran> RunAsync(string program, string[] arguments, string? world = null)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OTOPBOT_SDK_WORLD"] = world;
        try
        {
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(Longest);
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            try
            {
                await process.WaitForExitAsync(limit.Token);
                return new Ran(process.ExitCode, await output, await errors);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return new Ran(-1, "", $"no end within {Longest}");
            }
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            return new Ran(-1, "", problem.Message);
        }
    }

    private sealed record Ran(int Code, string Output, string Errors)
    {
        public string? Problem(string what) => Code == 0 ? null : $"{what}: {Errors.Trim()}";
    }
}
