using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using OtopBot.Simulator.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// A person at the simulator's control interface: says, taps, and reads the screen. Bot and pretend LINE run in this process.
public sealed class Story : IAsyncDisposable
{
    private readonly SimulatorHost? _simulator;
    private readonly HttpClient _http;
    private readonly Dictionary<string, int> _seen = [];

    private Story(SimulatorHost? simulator, Uri address) => (_simulator, _http) = (simulator, new HttpClient { BaseAddress = address });

    public Uri Address => _http.BaseAddress!;

    // The pretend LINE's own parts, when it runs in this process.
    public IServiceProvider Services => _simulator!.Services;

    public string GroupId { get; private set; } = "";

    public Dictionary<string, string> People { get; } = [];

    public static async Task<Story> StartAsync(SimulatorOptions? options = null)
    {
        var simulator = await SimulatorHost.StartAsync(options ?? SimulatorOptions.AnyPorts);
        var story = new Story(simulator, simulator.BaseAddress);
        await story.MeetAsync();
        return story;
    }

    // Everybody by the name of the district, or by the role of those without one.
    public async Task MeetAsync()
    {
        var state = await GetAsync("/sim/state");
        foreach (var user in state["users"]!.AsArray())
            People[(string?)user!["district"] ?? (string?)user["role"] ?? (string)user["displayName"]!] = (string)user["userId"]!;
        GroupId = (string?)state["groups"]!.AsArray().FirstOrDefault()?["groupId"] ?? "";
    }

    public async Task<IReadOnlyList<Seen>> SayAsync(string who, string text)
        => await ActAsync("/sim/say", new { @as = People[who], text }, People[who]);

    public async Task<IReadOnlyList<Seen>> SayInGroupAsync(string who, string text, bool mention = false)
        => await ActAsync("/sim/say", new { @as = People[who], @in = GroupId, text, mentionBot = mention }, GroupId);

    public async Task<IReadOnlyList<Seen>> TapAsync(string who, string label)
        => await ActAsync("/sim/tap", new { @as = People[who], label }, People[who]);

    public async Task<JsonNode> GetAsync(string path) => (await _http.GetFromJsonAsync<JsonNode>(path))!;

    public async Task<HttpResponseMessage> PostAsync(string path, object body) => await _http.PostAsJsonAsync(path, body);

    public async Task<JsonNode> MakeAsync(string path, object body) => JsonNode.Parse(await (await PostAsync(path, body)).Content.ReadAsStringAsync())!;

    public async Task<JsonNode> PutAsync(string path, object body) => (await (await _http.PutAsJsonAsync(path, body)).Content.ReadFromJsonAsync<JsonNode>())!;

    // The bot's status for a body as it is; it is signed when no signature is given.
    public async Task<int> RawAsync(byte[] body, string? signature)
    {
        using var content = Webhooks.WithSignature(body, signature);
        var answer = await (await _http.PostAsync("/sim/raw", content)).Content.ReadFromJsonAsync<JsonNode>();
        return (int)answer!["status"]!;
    }

    public async Task SettleAsync()
    {
        var settled = await (await _http.PostAsync("/sim/settle", null)).Content.ReadFromJsonAsync<JsonNode>();
        ((bool)settled!["settled"]!).ShouldBeTrue(settled.ToJsonString());
    }

    public async Task<JsonNode> DistrictAsync(string name)
        => (await GetAsync("/sim/facts"))["districts"]!.AsArray().Single(d => (string)d!["name"]! == name)!;

    public async Task<IReadOnlyList<JsonNode>> CallsAsync() => [.. (await GetAsync("/sim/calls?after=0"))["calls"]!.AsArray().Select(c => c!)];

    // What the bot has said in a chat since the last look.
    public async Task<IReadOnlyList<Seen>> NewAsync(string chatId)
    {
        var messages = (await GetAsync($"/sim/chats/{chatId}?after={_seen.GetValueOrDefault(chatId)}"))["messages"]!.AsArray();
        if (messages.Count > 0)
            _seen[chatId] = (int)messages[^1]!["seq"]!;
        return [.. messages.Where(m => (string)m!["from"]! == "bot").Select(m => Seen.Of(m!))];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_simulator is not null)
            await _simulator.DisposeAsync();
    }

    private async Task<IReadOnlyList<Seen>> ActAsync(string path, object body, string chatId)
    {
        var response = await PostAsync(path, body);
        var answer = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"{path} {JsonSerializer.Serialize(body)}: {answer}");
        ((int)JsonNode.Parse(answer)!["status"]!).ShouldBe(200);
        await SettleAsync();
        return await NewAsync(chatId);
    }
}

public sealed record Seen(string Text, IReadOnlyList<string> Buttons, string Via)
{
    public static Seen Of(JsonNode message) => new((string)message["text"]!, [.. message["buttons"]!.AsArray().Select(b => (string)b!)], (string)message["via"]!);
}

public static class SeenWords
{
    public static string Words(this IEnumerable<Seen> seen) => string.Join('\n', seen.Select(s => s.Text));
}
