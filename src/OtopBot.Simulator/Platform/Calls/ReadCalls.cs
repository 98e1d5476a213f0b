using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// What the bot may ask LINE about people, itself and its quota, and the three dots while it thinks.
public sealed class ReadCalls(LineWorld world, Feed feed)
{
    private const int DefaultLoading = 20;

    public LineAnswer Info(LineCall call) => LineAnswer.Ok(new
    {
        userId = PretendChannel.BotUserId,
        basicId = PretendChannel.BasicId,
        displayName = PretendChannel.BotName,
        chatMode = "bot",
        markAsReadMode = "auto",
    });

    public LineAnswer Profile(LineCall call)
    {
        var userId = call.Path["userId"];
        if (!LineIds.IsUser(userId))
            return LineAnswer.Error(400, "The value for the 'userId' parameter is invalid", RefusalView.UserOnly);
        return world.Read(s => s.User(userId) is { Blocked: false } user
            ? LineAnswer.Ok(new { displayName = user.DisplayName, userId, language = "th" })
            : LineAnswer.NotFound(RefusalView.NoProfile));
    }

    public LineAnswer Quota(LineCall call) => LineAnswer.Ok(new { type = "limited", value = world.Read(s => s.QuotaLimit) });

    public LineAnswer Consumption(LineCall call) => LineAnswer.Ok(new { totalUsage = world.QuotaUsed });

    public LineAnswer VerifiedOnly(LineCall call) => LineAnswer.NotForThisAccount(RefusalView.VerifiedOnly);

    public LineAnswer NotToEverybody(LineCall call) => LineAnswer.NotForThisAccount(RefusalView.NotToEverybody);

    public LineAnswer NotPlayed(LineCall call) => LineAnswer.NotForThisAccount(RefusalView.NotPlayed);

    public LineAnswer StartLoading(LineCall call)
    {
        if (call.Json is not { } body || body.Text("chatId") is not { } chatId || !LineIds.IsUser(chatId))
            return LineAnswer.BadProperty("chatId", RefusalView.UserOnly);
        var seconds = DefaultLoading;
        if (body.Optional("loadingSeconds") is { } asked && !(asked.ValueKind == JsonValueKind.Number && asked.TryGetInt32(out seconds) && seconds is >= 5 and <= 60 && seconds % 5 == 0))
            return LineAnswer.BadProperty("loadingSeconds", RefusalView.LoadingSeconds);
        feed.Publish(new LoadingStarted(chatId, seconds));
        return LineAnswer.Accepted() with { To = [chatId] };
    }
}
