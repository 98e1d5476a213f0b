using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// What is on the screen of a chat, and LINE's calls; both can be read from a point on.
public sealed class ChatsEndpoint(LineWorld world, CallLog calls, Feed feed, IHostApplicationLifetime lifetime)
{
    private const int LongestWait = 60_000;

    public void Map(IEndpointRouteBuilder sim)
    {
        sim.MapGet("/chats/{chatId}", GetAsync);
        sim.MapGet("/calls", (string? after) => ControlJson.Answer(new { Calls = calls.After(Number(after, "after")) }));
    }

    private async Task<IResult> GetAsync(string chatId, string? after, string? wait, CancellationToken ct)
    {
        var from = Number(after, "after");
        var milliseconds = Math.Min(Number(wait, "wait"), LongestWait);
        if (!world.Read(s => s.HasChat(chatId)))
            throw ControlException.Missing($"There is no chat '{chatId}'.");

        if (milliseconds > 0)
            await WaitAsync(chatId, from, TimeSpan.FromMilliseconds(milliseconds), ct);
        return world.Read(s => ControlJson.Answer(new { Messages = Newer(s, chatId, from).Select(m => MessageView.Of(m, s.ChatName)).ToList() }));
    }

    private async Task WaitAsync(string chatId, long after, TimeSpan longest, CancellationToken ct)
    {
        using var news = feed.Subscribe();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        limit.CancelAfter(longest);
        try
        {
            while (!world.Read(s => Newer(s, chatId, after).Any(m => m.FromBot)))
                await news.News.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // Nothing came: the caller gets what there is.
        }
    }

    private static IEnumerable<ChatMessage> Newer(LineState state, string chatId, long after) => state.Messages.Where(m => m.ChatId == chatId && m.Seq > after);

    private static long Number(string? text, string name)
        => text is null or "" ? 0 : long.TryParse(text, out var number) && number >= 0 ? number : throw ControlException.Bad($"'{name}' must be a whole number from 0.");
}
