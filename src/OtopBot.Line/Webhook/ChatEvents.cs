namespace OtopBot.Line.Webhook;

/// <summary>Someone added the bot as a friend, or unblocked it (that flag is not fully reliable).</summary>
public sealed record FollowEvent(EventHeader Header, bool IsUnblocked) : LineEvent(Header);

/// <summary>Someone blocked the bot.</summary>
public sealed record UnfollowEvent(EventHeader Header) : LineEvent(Header);

/// <summary>The bot came into a group or room.</summary>
public sealed record JoinEvent(EventHeader Header) : LineEvent(Header);

/// <summary>The bot was removed from a group or room.</summary>
public sealed record LeaveEvent(EventHeader Header) : LineEvent(Header);

/// <summary>Users came into a group or room with the bot.</summary>
public sealed record MemberJoinedEvent(EventHeader Header, IReadOnlyList<string> UserIds) : LineEvent(Header);

/// <summary>Users left a group or room with the bot.</summary>
public sealed record MemberLeftEvent(EventHeader Header, IReadOnlyList<string> UserIds) : LineEvent(Header);
