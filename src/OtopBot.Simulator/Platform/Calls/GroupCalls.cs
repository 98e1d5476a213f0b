using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Calls;

// Groups and rooms that the bot is in: who is there, and leaving.
public sealed class GroupCalls(LineWorld world, Courier courier, UnderWay underWay, Feed feed)
{
    public LineAnswer Summary(LineCall call) => InGroup(call, (_, g) => LineAnswer.Ok(new { groupId = g.GroupId, groupName = g.Name }));

    public LineAnswer Count(LineCall call) => InGroup(call, (_, g) => LineAnswer.Ok(new { count = g.Members.Count }));

    public LineAnswer MemberIds(LineCall call) => InGroup(call, (_, _) => LineAnswer.NotForThisAccount(RefusalView.VerifiedOnly));

    // Also of those who blocked the bot or never added it.
    public LineAnswer Member(LineCall call)
    {
        var userId = call.Path["userId"];
        return InGroup(call, (s, g) => !LineIds.IsUser(userId) ? BadParameter("userId", RefusalView.UserOnly)
            : g.Members.Contains(userId) && s.User(userId) is { } user ? LineAnswer.Ok(new { displayName = user.DisplayName, userId })
            : LineAnswer.NotFound(RefusalView.NoMember));
    }

    public LineAnswer Leave(LineCall call)
    {
        var answer = InGroup(call, (_, g) =>
        {
            g.BotIn = false;
            return LineAnswer.Ok();
        });
        if (answer.Status != 200)
            return answer;

        feed.Publish(new StateChanged());
        // LINE tells the bot of its own leaving too, and does not wait for it.
        underWay.Bring(ct => courier.DeliverAsync(EventWriter.Leave(Id(call)), ct));
        return answer;
    }

    private static string Id(LineCall call) => call.Path.GetValueOrDefault("groupId") ?? call.Path["roomId"];

    private static LineAnswer BadParameter(string name, string problem) => LineAnswer.Error(400, $"The value for the '{name}' parameter is invalid", problem);

    private LineAnswer InGroup(LineCall call, Func<LineState, LineGroup, LineAnswer> answer)
    {
        var id = Id(call);
        var isRoom = call.Path.ContainsKey("roomId");
        if (isRoom ? !LineIds.IsRoom(id) : !LineIds.IsGroup(id))
            return isRoom ? BadParameter("roomId", RefusalView.RoomForm) : BadParameter("groupId", RefusalView.GroupForm);
        return world.Do(s => s.Group(id) is { BotIn: true } group ? answer(s, group) : LineAnswer.NotFound(isRoom ? RefusalView.NoRoom : RefusalView.NoGroup));
    }
}
