using System.Text.RegularExpressions;
using OtopBot.Simulator.Hosting;
using OtopBot.Tests.Journeys;

namespace OtopBot.Tests.Infra;

// What Prometheus finds at a bot that has answered somebody once.
public sealed partial class RunningBot : IAsyncLifetime
{
    private Story? _story;

    // By name, as they are asked for: a histogram's three are one.
    public IReadOnlySet<string> Figures { get; private set; } = new HashSet<string>();

    public async ValueTask InitializeAsync()
    {
        var monitoring = BotProcess.FreeAddress();
        _story = await Story.StartAsync(SimulatorOptions.AnyPorts with { ConfigureBot = bot => bot.Configuration["Monitoring:Address"] = monitoring.ToString() });
        await _story.SayAsync("จุน", "สถานะ");
        await _story.SettleAsync();
        using var http = new HttpClient { BaseAddress = monitoring };
        Figures = Declared().Matches(await http.GetStringAsync("/metrics")).Select(m => m.Groups[1].Value).ToHashSet();
    }

    public async ValueTask DisposeAsync()
    {
        if (_story is not null)
            await _story.DisposeAsync();
    }

    [GeneratedRegex(@"^# TYPE (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
