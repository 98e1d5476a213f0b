using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting.Guarding;

// A bot on a real port with its dashboard on, asked as if through the reverse proxy of this machine.
public sealed class GuardedBot : IAsyncDisposable
{
    private readonly TempDatabase _database = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private JobBot _bot = null!;

    public IServiceProvider Services => _bot.Services;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<GuardedBot> StartAsync(params IEnumerable<(string Key, string Value)> settings)
    {
        var guarded = new GuardedBot();
        guarded._bot = await JobBot.StartAsync(guarded._database, settings: [("Hangfire:Dashboard", "true"), ("Public:BaseAddress", "https://bot.example.go.th"), ("Line:ChannelSecret", Webhooks.Secret), ("Line:BotUserId", Webhooks.Destination), .. settings]);
        return guarded;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(_bot.Address, path)) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request, Ct);
    }

    public async Task<int> StatusAsync(HttpMethod method, string path, HttpContent? content = null, params IEnumerable<(string Name, string Value)> headers)
    {
        using var answer = await SendAsync(method, path, content, headers);
        return (int)answer.StatusCode;
    }

    public Task<int> LookAsync(string path, string? from = null, string? scheme = null)
        => StatusAsync(HttpMethod.Get, path, null, [.. From(from), .. scheme is null ? (IEnumerable<(string, string)>)[] : [("X-Forwarded-Proto", scheme)]]);

    public Task<int> WebhookAsync(HttpContent content, string? from = null) => StatusAsync(HttpMethod.Post, "/webhook", content, From(from));

    // The first line of the answer to just these bytes, with nothing more to follow.
    public async Task<string> RawAsync(string bytes)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _bot.Address.Port, Ct);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(bytes), Ct);
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync(Ct) ?? "";
    }

    public async Task LoseLinksAsync()
    {
        await using var db = _database.Open();
        await db.Database.ExecuteSqlAsync($"ALTER TABLE SignInLinks RENAME TO Elsewhere", Ct);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot.DisposeAsync();
        _database.Dispose();
    }

    private static IEnumerable<(string, string)> From(string? address) => address is null ? [] : [("X-Forwarded-For", address)];
}
