using System.Text.Json;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// What the bot may ask LINE about people, groups, itself and its quota.
public sealed class ReadCalls(LineWorld world, ContentStore contents)
{
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

    public LineAnswer GroupSummary(LineCall call) => InGroup(call, (_, g) => LineAnswer.Ok(new { groupId = g.GroupId, groupName = g.Name }));

    public LineAnswer MembersCount(LineCall call) => InGroup(call, (_, g) => LineAnswer.Ok(new { count = g.Members.Count }));

    public LineAnswer MemberProfile(LineCall call) => InGroup(call, (s, g) =>
        g.Members.Contains(call.Path["userId"]) && s.User(call.Path["userId"]) is { } user
            ? LineAnswer.Ok(new { displayName = user.DisplayName, userId = user.UserId })
            : LineAnswer.NotFound(RefusalView.NoMember));

    public LineAnswer Leave(LineCall call) => InGroup(call, (_, g) =>
    {
        g.BotIn = false;
        return LineAnswer.Ok();
    });

    public LineAnswer Quota(LineCall call) => LineAnswer.Ok(new { type = "limited", value = world.Read(s => s.QuotaLimit) });

    public LineAnswer Consumption(LineCall call) => LineAnswer.Ok(new { totalUsage = world.QuotaUsed });

    public LineAnswer VerifiedOnly(LineCall call) => LineAnswer.Error(403, "Access to this API is not available for your account", RefusalView.VerifiedOnly);

    public LineAnswer Content(LineCall call)
    {
        var messageId = call.Path["messageId"];
        var (gone, type) = world.Read(s => (s.Message(messageId)?.Unsent ?? false, s.ContentTypes.GetValueOrDefault(messageId)));
        if (gone)
            return LineAnswer.Error(410, "The content is gone", RefusalView.ContentGone);
        return type is not null && contents.Get(messageId) is { } bytes
            ? LineAnswer.Ok() with { Content = bytes, ContentType = type }
            : LineAnswer.NotFound(RefusalView.NoContent, "not found");
    }

    public LineAnswer StartLoading(LineCall call)
    {
        if (call.Json is not { } body || body.Text("chatId") is not { } chatId || !LineIds.IsUser(chatId))
            return LineAnswer.BadProperty("chatId", RefusalView.UserOnly);
        return body.Optional("loadingSeconds") is { } seconds && !(seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt32(out var s) && s is >= 5 and <= 60 && s % 5 == 0)
            ? LineAnswer.BadProperty("loadingSeconds", RefusalView.LoadingSeconds)
            : LineAnswer.Accepted() with { To = [chatId] };
    }

    private LineAnswer InGroup(LineCall call, Func<LineState, LineGroup, LineAnswer> answer) => world.Do(s =>
        s.Group(call.Path["groupId"]) is { BotIn: true } group ? answer(s, group) : LineAnswer.NotFound(RefusalView.NoGroup));
}
