using System.Text.Json;
using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Menus;

// Who sees which menu: everybody's default, one person's own, and many people's at once.
public sealed class LinkCalls(LineWorld world, Feed feed)
{
    public LineAnswer Default(LineCall call) => world.Read(s => s.Menus.Default) is { } richMenuId
        ? LineAnswer.Ok(new { richMenuId })
        : MenuAnswer.Bare(404, "no default richmenu", MenuRefusalView.NoDefault);

    public LineAnswer SetDefault(LineCall call) => WithImage(call.Path["richMenuId"], (s, menu) => s.Menus.Default = menu.RichMenuId);

    public LineAnswer ClearDefault(LineCall call) => Change(s => s.Menus.Default = null);

    public LineAnswer OfUser(LineCall call)
    {
        var userId = call.Path["userId"];
        if (!LineIds.IsUser(userId))
            return MenuAnswer.BadUser();
        return world.Read(s => IsFriend(s, userId) ? s.Menus.Linked.GetValueOrDefault(userId) : null) is { } richMenuId
            ? LineAnswer.Ok(new { richMenuId })
            : MenuAnswer.Bare(404, "the user has no richmenu", MenuRefusalView.NoUserMenu);
    }

    public LineAnswer Link(LineCall call)
    {
        var userId = call.Path["userId"];
        return LineIds.IsUser(userId) ? WithImage(call.Path["richMenuId"], (s, menu) => LinkFriend(s, userId, menu)) with { To = [userId] } : MenuAnswer.BadUser();
    }

    public LineAnswer Unlink(LineCall call)
    {
        var userId = call.Path["userId"];
        return LineIds.IsUser(userId) ? Change(s => UnlinkFriend(s, userId)) with { To = [userId] } : MenuAnswer.BadUser();
    }

    public LineAnswer LinkMany(LineCall call)
    {
        if (RefuseUsers(call) is { } refusal)
            return refusal;
        var richMenuId = call.Json!.Value.Text("richMenuId");
        if (!MenuShapes.IsMenuId(richMenuId))
            return MenuAnswer.BadMenuId();
        if (world.Read(s => s.Menus.Find(richMenuId!)) is null)
            return MenuAnswer.Bare(404, "richmenu not found", MenuRefusalView.NoMenu);

        var users = UsersOf(call);
        var answer = WithImage(richMenuId!, (s, menu) => users.ForEach(u => LinkFriend(s, u, menu)));
        return (answer.Status == 200 ? LineAnswer.Accepted() : answer) with { To = users };
    }

    public LineAnswer UnlinkMany(LineCall call)
    {
        if (RefuseUsers(call) is { } refusal)
            return refusal;
        var users = UsersOf(call);
        Change(s => users.ForEach(u => UnlinkFriend(s, u)));
        return LineAnswer.Accepted() with { To = users };
    }

    // LINE says yes for whoever is not a friend, and does nothing.
    private static void LinkFriend(LineState state, string userId, RichMenu menu)
    {
        if (IsFriend(state, userId))
            state.Menus.Linked[userId] = menu.RichMenuId;
    }

    private static void UnlinkFriend(LineState state, string userId)
    {
        if (IsFriend(state, userId))
            state.Menus.Linked.Remove(userId);
    }

    private static bool IsFriend(LineState state, string userId) => state.User(userId) is { Blocked: false };

    private static List<string> UsersOf(LineCall call) => [.. call.Json!.Value.Items("userIds").Select(u => u.GetString()!)];

    private static LineAnswer? RefuseUsers(LineCall call)
    {
        if (call.Json is not { ValueKind: JsonValueKind.Object } body)
            return LineAnswer.NotJson();
        var users = body.Items("userIds").ToList();
        if (users.Count is 0 or > MenuShapes.UsersMax)
            return LineAnswer.BadProperty("userIds", MenuRefusalView.Users);
        var wrong = users.FindIndex(u => u.ValueKind != JsonValueKind.String || !LineIds.IsUser(u.GetString()!));
        return wrong < 0 ? null : LineAnswer.BadProperty($"userIds[{wrong}]", MenuRefusalView.UserId);
    }

    private LineAnswer WithImage(string richMenuId, Action<LineState, RichMenu> change) => world.Read(s => s.Menus.Find(richMenuId)) switch
    {
        null => MenuAnswer.NoMenu(),
        { HasImage: false } => MenuAnswer.NoImage(),
        { } menu => Change(s => change(s, menu)),
    };

    private LineAnswer Change(Action<LineState> change)
    {
        world.Do(s =>
        {
            change(s);
            return true;
        });
        feed.Publish(new StateChanged());
        return LineAnswer.Ok();
    }
}
