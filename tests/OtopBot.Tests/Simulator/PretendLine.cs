using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Hosting;
using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Tests.Simulator;

// The platform alone with a bot that only listens; the test itself makes the bot's calls.
public sealed class PretendLine : IAsyncDisposable
{
    private readonly HttpClient _http;

    private PretendLine(SimulatorHost simulator, ListeningBot bot)
    {
        (Simulator, Bot) = (simulator, bot);
        _http = new HttpClient { BaseAddress = simulator.BaseAddress };
    }

    public SimulatorHost Simulator { get; }

    public ListeningBot Bot { get; }

    public HttpClient Http => _http;

    public string Officer { get; } = DemoOffice.BuiltIn.People[1].LineUserId;

    public string Other { get; } = DemoOffice.BuiltIn.People[2].LineUserId;

    public string Group { get; } = DemoOffice.BuiltIn.GroupId;

    public LineWorld World => Simulator.Services.GetRequiredService<LineWorld>();

    public static async Task<PretendLine> StartAsync(Func<SimulatorOptions, SimulatorOptions>? with = null)
    {
        var bot = await ListeningBot.StartAsync();
        var options = SimulatorOptions.AnyPorts with { PlatformOnly = true, Bots = [bot.Address] };
        return new PretendLine(await SimulatorHost.StartAsync(with?.Invoke(options) ?? options), bot);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Simulator.DisposeAsync();
        await Bot.DisposeAsync();
    }

    public void Pass(TimeSpan time)
    {
        var clock = Simulator.Services.GetRequiredService<SimulatedClock>();
        clock.TryJump(clock.GetUtcNow() + time).ShouldBeTrue();
    }

    // A call of the bot to LINE.
    public async Task<Answer> CallAsync(HttpMethod method, string path, object? body = null, string? retryKey = null, string token = PretendChannel.AccessToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (retryKey is not null)
            request.Headers.Add("X-Line-Retry-Key", retryKey);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await Answer.OfAsync(await _http.SendAsync(request));
    }

    // The same with any body; what comes back may be anything, too.
    public async Task<HttpResponseMessage> RawAsync(HttpMethod method, string path, HttpContent? content = null, string? token = PretendChannel.AccessToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request);
    }

    // The token paths take forms, and no token.
    public async Task<Answer> FormAsync(string path, params (string Name, string Value)[] form)
        => await Answer.OfAsync(await RawAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))), token: null));

    public Task<Answer> PushAsync(string to, string? retryKey = null, params object[] messages)
        => CallAsync(HttpMethod.Post, "/v2/bot/message/push", new { to, messages = messages.Length > 0 ? messages : [Text("สวัสดี")] }, retryKey);

    public Task<Answer> ReplyAsync(string replyToken, params object[] messages)
        => CallAsync(HttpMethod.Post, "/v2/bot/message/reply", new { replyToken, messages = messages.Length > 0 ? messages : [Text("สวัสดี")] });

    // A call of a script or page to the control side.
    public async Task<Answer> SimAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/sim/{path}");
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await Answer.OfAsync(await _http.SendAsync(request));
    }

    public Task<Answer> PostAsync(string path, object body) => SimAsync(HttpMethod.Post, path, body);

    // Somebody writes; what comes back is the reply token that the bot was given.
    public async Task<string> SayAsync(string userId, string text = "รายงาน", string? group = null)
    {
        (await PostAsync("say", new Dictionary<string, object?> { ["as"] = userId, ["in"] = group, ["text"] = text })).Status.ShouldBe(200);
        return Bot.LastEvent.GetProperty("replyToken").GetString()!;
    }

    public async Task<IReadOnlyList<JsonElement>> ChatAsync(string chatId, string query = "")
        => [.. (await SimAsync(HttpMethod.Get, $"chats/{chatId}{query}")).Body.GetProperty("messages").EnumerateArray()];

    public async Task<JsonElement> LastCallAsync() => (await SimAsync(HttpMethod.Get, "calls")).Body.GetProperty("calls").EnumerateArray().Last();

    // Why the last call was refused, in plain words.
    public async Task<string> LastProblemAsync() => (await LastProblemOrNoneAsync()).ShouldNotBeNull();

    public async Task<string?> LastProblemOrNoneAsync() => (await LastCallAsync()).GetProperty("problem").GetString();

    public async Task<JsonElement> StateAsync() => (await SimAsync(HttpMethod.Get, "state")).Body;

    public async Task<string?> MenuShownToAsync(string userId)
        => (await StateAsync()).GetProperty("users").EnumerateArray().Single(u => u.GetProperty("userId").GetString() == userId).GetProperty("richMenuId").GetString();

    // A person sends a picture, a video, a voice or a file; its message id comes back.
    public async Task<string> UploadAsync(string userId, string contentType, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        var answer = await Answer.OfAsync(await _http.PostAsync("/sim/upload", new MultipartFormDataContent { { new StringContent(userId), "as" }, { file, "file", "file" } }));
        return answer.Text("messageId");
    }

    public static object Text(string text) => new { type = "text", text };
}
