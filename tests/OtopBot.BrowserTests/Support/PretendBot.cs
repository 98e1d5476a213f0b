using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform;

namespace OtopBot.BrowserTests.Support;

// Calls to the pretend LINE as the bot makes them, and what a script knows of the simulator.
public sealed class PretendBot(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", PretendChannel.AccessToken) } };

    public async Task<int> PushAsync(string to, params JsonNode[] messages)
    {
        var answer = await _http.PostAsJsonAsync("/v2/bot/message/push", new JsonObject { ["to"] = to, ["messages"] = new JsonArray(messages) });
        return (int)answer.StatusCode;
    }

    public async Task<string> UserAsync(string name)
        => (await StateAsync())["users"]!.AsArray().Single(u => ((string)u!["displayName"]!).Contains(name, StringComparison.Ordinal))!["userId"]!.GetValue<string>();

    public async Task<JsonNode> StateAsync() => (await _http.GetFromJsonAsync<JsonNode>("/sim/state"))!;

    public async Task<JsonArray> ChatAsync(string chatId) => (await _http.GetFromJsonAsync<JsonNode>($"/sim/chats/{chatId}"))!["messages"]!.AsArray();

    public async Task<string> AddUserAsync(string displayName)
        => (string)(await (await _http.PostAsJsonAsync("/sim/users", new { displayName })).Content.ReadFromJsonAsync<JsonNode>())!["userId"]!;

    public static JsonObject Text(string text) => new() { ["type"] = "text", ["text"] = text };

    public void Dispose() => _http.Dispose();
}
