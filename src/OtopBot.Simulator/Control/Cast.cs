using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// Who does something, and where: GroupId is null for the person's own chat with the bot.
public sealed record Actor(string UserId, string? GroupId)
{
    public string ChatId => GroupId ?? UserId;
}

// Finds people and groups by id, and says plainly when they are not there.
public sealed class Cast(LineWorld world)
{
    public LineUser User(string userId) => world.Read(s => s.User(userId)) ?? throw ControlException.Missing($"There is no user '{userId}'.");

    public LineGroup Group(string groupId) => world.Read(s => s.Group(groupId)) ?? throw ControlException.Missing($"There is no group '{groupId}'.");

    // Somebody who can reach the bot in that chat.
    public Actor Actor(string userId, string? groupId)
    {
        var user = User(userId);
        if (groupId is null)
            return user.Blocked ? throw ControlException.NotNow($"User '{userId}' has blocked the bot; POST /sim/follow first.") : new Actor(userId, null);

        var group = Group(groupId);
        if (!group.Members.Contains(userId))
            throw ControlException.Bad($"User '{userId}' is not a member of group '{groupId}'.");
        return group.BotIn ? new Actor(userId, groupId) : throw ControlException.NotNow($"The bot is not in group '{groupId}'; POST /sim/join first.");
    }

    public Actor Actor(Asked asked) => Actor(asked.Text("as"), asked.TextOrNull("in"));

    public ChatMessage OwnMessage(Actor actor, string messageId)
    {
        var message = world.Read(s => s.Message(messageId));
        if (message is null || message.ChatId != actor.ChatId || message.Unsent)
            throw ControlException.Missing($"There is no message '{messageId}' in this chat.");
        return message.From == actor.UserId ? message : throw ControlException.Bad($"Message '{messageId}' is not of user '{actor.UserId}'.");
    }
}
