namespace OtopBot.Line;

/// <summary>A user who is a friend of the bot or talked to it, by the name they gave themselves.</summary>
public sealed record LineProfile(
    string UserId, string DisplayName, string? PictureUrl = null, string? StatusMessage = null, string? Language = null);

/// <summary>A group that the bot is in.</summary>
public sealed record GroupSummary(string GroupId, string GroupName, string? PictureUrl = null);

/// <summary>The bot's own account; the user id is the destination of its webhooks.</summary>
public sealed record BotInfo(
    string UserId,
    string BasicId,
    string DisplayName,
    string? PremiumId = null,
    string? PictureUrl = null,
    string? ChatMode = null,
    string? MarkAsReadMode = null);

/// <summary>A member of a group that the bot is in, by the name they gave themselves.</summary>
public sealed record GroupMember(string UserId, string DisplayName, string? PictureUrl = null);

/// <summary>The messages that the account may send a month, counted by recipients; null when LINE sets no limit.</summary>
public sealed record MessageQuota(long? Limit);
