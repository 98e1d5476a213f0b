using System.Text.Json;

namespace OtopBot.Line;

/// <summary>
/// The calls of LINE's Messaging API that the bot makes. The HttpClient must not follow redirects, or the access token could be
/// carried elsewhere: build it on <see cref="CreateHandler"/>.
/// </summary>
public sealed class LineClient(HttpClient http, LineOptions options)
{
    private readonly LineTransport _line = new(http, options);

    /// <summary>A handler that follows no redirect, keeps no cookies and notices when LINE's addresses change.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>Answers an event, free of quota; the token is good once. Never with a retry key: LINE refuses it here.</summary>
    public Task<SendResult> ReplyAsync(string replyToken, MessageBatch messages, CancellationToken cancellation = default) =>
        _line.SendAsync("/v2/bot/message/reply", Body("replyToken", replyToken, messages), retryKey: null, cancellation);

    /// <summary>
    /// Sends to a user, group or room at the cost of one message a recipient. The same key within 24 hours, with the same body,
    /// is delivered once however often it is sent.
    /// </summary>
    public Task<SendResult> PushAsync(string to, MessageBatch messages, Guid retryKey, CancellationToken cancellation = default) =>
        _line.SendAsync("/v2/bot/message/push", Body("to", to, messages), retryKey, cancellation);

    /// <summary>The name of a user; <see cref="LineApiError.NotFound"/> when they are no friend, blocked the bot or do not exist.</summary>
    public Task<LineProfile> GetProfileAsync(string userId, CancellationToken cancellation = default) =>
        _line.GetAsync<LineProfile>($"/v2/bot/profile/{Segment(userId)}", cancellation);

    /// <summary>The name of a group; <see cref="LineApiError.NotFound"/> when the bot is not in it.</summary>
    public Task<GroupSummary> GetGroupSummaryAsync(string groupId, CancellationToken cancellation = default) =>
        _line.GetAsync<GroupSummary>($"/v2/bot/group/{Segment(groupId)}/summary", cancellation);

    /// <summary>How many people are in a group, the bot not counted: what one push to it costs.</summary>
    public async Task<int> GetGroupMemberCountAsync(string groupId, CancellationToken cancellation = default) =>
        (await _line.GetAsync<MemberCount>($"/v2/bot/group/{Segment(groupId)}/members/count", cancellation)).Count;

    /// <summary>The bot's own account.</summary>
    public Task<BotInfo> GetBotInfoAsync(CancellationToken cancellation = default) =>
        _line.GetAsync<BotInfo>("/v2/bot/info", cancellation);

    private static byte[] Body(string name, string value, MessageBatch messages)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = LineJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString(name, value);
            writer.WritePropertyName("messages");
            writer.WriteRawValue(messages.Json);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    // Escaping leaves dots alone, and an address would be shortened by them.
    private static string Segment(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("This is no id that LINE gives.", nameof(id))
        : Uri.EscapeDataString(id);

    private sealed record MemberCount(int Count);
}
