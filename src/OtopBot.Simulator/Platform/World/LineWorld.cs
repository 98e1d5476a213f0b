using System.Globalization;
using System.Text.Json;

namespace OtopBot.Simulator.Platform.World;

// The one door to LINE's state: whatever is done inside Do happens at once for everybody.
public sealed class LineWorld(LineState state, TimeProvider clock, Feed feed)
{
    // LINE counts its months in Japan.
    public static readonly TimeSpan CountingOffset = TimeSpan.FromHours(9);

    private readonly Lock _gate = new();

    // Rung after every change, outside the gate.
    public event Action? Changed;

    public DateTimeOffset Now => clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7));

    public T Read<T>(Func<LineState, T> read)
    {
        lock (_gate)
            return read(state);
    }

    public T Do<T>(Func<LineState, T> change)
    {
        T result;
        lock (_gate)
            result = change(state);
        Changed?.Invoke();
        return result;
    }

    public ChatMessage Post(string chatId, string from, string? via, JsonElement raw, string? messageId = null, string? quoteToken = null) => Do(s =>
    {
        var type = raw.TryGetProperty("type", out var t) && t.ValueKind == JsonValueKind.String ? t.GetString()! : "unknown";
        var message = new ChatMessage(++s.LastSeq, messageId ?? LineIds.Message(), chatId, from, via, Now, type, raw.Clone()) { QuoteToken = quoteToken };
        s.Messages.Add(message);
        feed.Publish(new ChatChanged(message));
        return message;
    });

    // Replaces a message in place: edited, taken back, or its quick replies used up.
    public ChatMessage? Alter(string messageId, Func<ChatMessage, ChatMessage> alter) => Do(s =>
    {
        var index = s.Messages.FindIndex(m => m.MessageId == messageId);
        if (index < 0)
            return null;
        s.Messages[index] = alter(s.Messages[index]);
        feed.Publish(new ChatChanged(s.Messages[index]));
        return s.Messages[index];
    });

    public string NameOf(string chatId) => Read(s => s.ChatName(chatId));

    public string QuotaMonth => clock.GetUtcNow().ToOffset(CountingOffset).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public int QuotaUsed => Read(s => s.QuotaUsed.GetValueOrDefault(QuotaMonth));
}
