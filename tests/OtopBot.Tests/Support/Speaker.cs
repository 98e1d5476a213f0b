using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OtopBot.Line;
using OtopBot.Outbox;

namespace OtopBot.Tests.Support;

// One person in one chat. Lines of the play are queued and played when awaited:
// await script.Officer("จุน").Says("เมนู").BotSays("รายงานยอด").Taps("รายงานยอด");
public class Speaker(DialogScript script, string chatId, string? groupType, string? userId)
{
    private readonly List<Func<Task>> _lines = [];
    private BotWords? _last;
    private string _message = "";
    private long _seen = -1;

    public string ChatId => chatId;

    public Speaker Says(string text) => Does(DialogScriptEvents.Text(text));

    // Sticker, image, video, audio, file, location, or a kind that nobody knows.
    public Speaker Sends(string mediaType) => Does(DialogScriptEvents.Media(mediaType));

    public Speaker Follows(bool again = false) => Does(DialogScriptEvents.Follow(again));

    public Speaker Unfollows() => Does(DialogScriptEvents.Plain("unfollow"));

    // Takes the latest message back; LINE gives no token to answer it.
    public Speaker TakesBack() => Line(() => FeedAsync(DialogScriptEvents.Unsend(_message)));

    public Speaker TakesBack(string messageId) => Does(DialogScriptEvents.Unsend(messageId));

    // A button that need not be on the screen, as from weeks ago.
    public Speaker Presses(string data) => Does(DialogScriptEvents.Postback(data));

    // A button of the bot's last words; not being there fails.
    public Speaker Taps(string label) => Line(async () =>
    {
        _last.ShouldNotBeNull("The bot has said nothing with a button yet.");
        var action = _last.Button(label);
        var type = action.GetProperty("type").GetString();
        type.ShouldBeOneOf("postback", "message");
        await FeedAsync(type == "postback"
            ? DialogScriptEvents.Postback(action.GetProperty("data").GetString()!)
            : DialogScriptEvents.Text(action.GetProperty("text").GetString()!));
    });

    public Speaker Does(JsonObject e, string mode = "active", string? token = null) => Line(() => FeedAsync(e, mode, token));

    // All of these appear in what the bot said last.
    public Speaker BotSays(params string[] words) => Line(() =>
    {
        _last.ShouldNotBeNull("The bot said nothing.");
        foreach (var word in words)
            _last.Text.Contains(word, StringComparison.Ordinal).ShouldBeTrue($"The bot did not say \"{word}\" but:\n{_last.Text}");
    });

    public Speaker BotDoesNotSay(params string[] words) => Line(() =>
    {
        foreach (var word in words)
            (_last?.Text ?? "").Contains(word, StringComparison.Ordinal).ShouldBeFalse($"The bot said \"{word}\":\n{_last?.Text}");
    });

    public Speaker BotOffers(params string[] buttons) => Line(() =>
    {
        foreach (var button in buttons)
            (_last?.Buttons ?? []).ShouldContain(button, _last?.Text);
    });

    public Speaker BotDoesNotOffer(params string[] buttons) => Line(() =>
    {
        foreach (var button in buttons)
            (_last?.Buttons ?? []).ShouldNotContain(button);
    });

    public Speaker BotIsSilent() => Line(() => _last.ShouldBeNull($"The bot said:\n{_last?.Text}"));

    public Speaker Waits(TimeSpan time) => Line(() => script.Clock.Advance(time));

    // What the bot said last, for approved files and closer looks.
    public async Task<BotWords?> LastAsync()
    {
        await this;
        return _last;
    }

    public TaskAwaiter GetAwaiter() => PlayAsync().GetAwaiter();

    protected Speaker Line(Func<Task> line)
    {
        _lines.Add(line);
        return this;
    }

    protected Speaker Line(Action line) => Line(() =>
    {
        line();
        return Task.CompletedTask;
    });

    private async Task PlayAsync()
    {
        while (_lines.Count > 0)
        {
            var line = _lines[0];
            _lines.RemoveAt(0);
            await line();
        }
    }

    private async Task FeedAsync(JsonObject e, string mode = "active", string? token = null)
    {
        if (_seen < 0)
            _seen = await LastRowAsync();
        var eventId = script.NextEventId();
        if (e.ContainsKey("message"))
            _message = DialogScriptEvents.MessageId(eventId);
        await script.FeedAsync(DialogScriptEvents.Complete(e, eventId, script.Clock.GetUtcNow(), Source(), mode, token));
        var rows = await script.LookAsync(db => db.Set<OutboxMessage>().Where(m => m.ChatId == chatId && m.Id > _seen && m.Key.StartsWith("reply:")).OrderBy(m => m.Id).ToListAsync());
        _seen = await LastRowAsync();
        rows.Count.ShouldBeLessThanOrEqualTo(1, "One event has at most one reply.");
        foreach (var said in rows)
            LineSchema.ShouldAccept(MessageBatch.FromJson(said.Messages));
        _last = rows is [var row] ? new BotWords(row.Messages) : null;
    }

    private Task<long> LastRowAsync() => script.LookAsync(async db => await db.Set<OutboxMessage>().MaxAsync(m => (long?)m.Id) ?? 0);

    private JsonObject Source()
    {
        var source = groupType is null ? [] : new JsonObject { [groupType + "Id"] = chatId };
        source["type"] = groupType ?? "user";
        if (userId is not null)
            source["userId"] = userId;
        return source;
    }
}
