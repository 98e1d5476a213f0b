using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace OtopBot.Simulator.Platform.Webhooks;

// The bot's answer to a webhook: its HTTP status, or 0 when nobody answered.
public sealed record BotAnswer(int Status, string Body)
{
    public bool IsTaken => Status is >= 200 and < 300;

    // Later than LINE waits.
    public bool IsLate { get; init; }
}

// Signs bodies and posts them; bots get them in turn.
public sealed class WebhookSender(HttpClient http)
{
    private IReadOnlyList<Uri> _bots = [];
    private int _turn = -1;

    // The first of them, for whoever asks LINE where events go.
    public Uri? Endpoint => _bots.Count == 0 ? null : _bots[0];

    public void SendTo(IReadOnlyList<Uri> bots) => _bots = [.. bots.Select(b => new Uri(b, PretendChannel.WebhookPath))];

    // As the bot itself may ask of LINE: from now on there, and only there.
    public void Redirect(Uri endpoint) => _bots = [endpoint];

    public static string Sign(ReadOnlySpan<byte> body) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(PretendChannel.Secret), body));

    // All bots, whoever has the turn first.
    public IReadOnlyList<Uri> Round()
    {
        var bots = _bots;
        if (bots.Count == 0)
            return [];
        var first = (int)((uint)Interlocked.Increment(ref _turn) % (uint)bots.Count);
        return [.. bots.Skip(first), .. bots.Take(first)];
    }

    public async Task<BotAnswer> SendAsync(Uri bot, byte[] body, string signature, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, bot) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation("x-line-signature", signature);
        request.Headers.TryAddWithoutValidation("User-Agent", "LineBotWebhook/2.0");
        try
        {
            using var response = await http.SendAsync(request, ct);
            return new BotAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(ct));
        }
        catch (HttpRequestException problem)
        {
            return new BotAnswer(0, problem.Message);
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return new BotAnswer(0, "The bot did not answer in time.");
        }
    }
}
