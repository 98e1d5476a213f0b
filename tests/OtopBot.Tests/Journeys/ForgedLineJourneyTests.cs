using System.Text.RegularExpressions;
using OtopBot.Simulator.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// Whatever somebody writes into a request, a line of the log is the bot's own. (The framework's log of requests is off; it writes addresses as they come.)
public sealed partial class ForgedLineJourneyTests : IDisposable
{
    private const string Forged = "fail: OtopBot.Audit Audit ends with nothing";

    private readonly TempDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task No_request_writes_a_line_of_its_own()
    {
        await using var platform = await SimulatorHost.StartAsync(SimulatorOptions.AnyPorts with { PlatformOnly = true });
        await using var bot = await BotProcess.StartAsync(_database.Path, platform.BaseAddress, settings: new Dictionary<string, string> { ["Logging__LogLevel__OtopBot"] = "Trace" });
        using var http = new HttpClient { BaseAddress = bot.Address };
        var escaped = Forged.Replace(" ", "%20", StringComparison.Ordinal);

        await http.GetAsync(new Uri($"/charts/%0D%0A{escaped}.png", UriKind.Relative), TestContext.Current.CancellationToken);
        await http.GetAsync(new Uri($"/nowhere?x=%0A{escaped}", UriKind.Relative), TestContext.Current.CancellationToken);
        string[] bodies =
        [
            $$"""{"destination":"U\r\n{{Forged}}","events":[]}""",
            $$"""{"destination":"{{Webhooks.Destination}}","events":[{"type":"x\r{{Forged}}","webhookEventId":"a\r\n{{Forged}}","timestamp":1591580000000,"mode":"active"}]}""",
            $"\n{Forged}\n",
        ];
        foreach (var body in bodies)
            await http.PostAsync(new Uri("/webhook", UriKind.Relative), Webhooks.Signed(Webhooks.Raw(body)), TestContext.Current.CancellationToken);
        await http.PostAsync(new Uri("/webhook", UriKind.Relative), Webhooks.WithSignature(Webhooks.Body(), "x"), TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() => bot.Lines.Any(l => l.Contains("without a valid signature")), "the last request is in the log");
        bot.Lines.Where(l => !OwnLine().IsMatch(l)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (dbug|info|warn|fail|crit): ")]
    private static partial Regex OwnLine();
}
