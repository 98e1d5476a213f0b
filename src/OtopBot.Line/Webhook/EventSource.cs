using System.Text.Json;

namespace OtopBot.Line.Webhook;

/// <summary>Where an event happened.</summary>
public abstract record EventSource
{
    private protected EventSource(string? chatId, string? userId) => (ChatId, UserId) = (chatId, userId);

    /// <summary>The user, group or room to push to; null when the kind of source is not known.</summary>
    public string? ChatId { get; }

    /// <summary>Who did it; in groups LINE may leave it out.</summary>
    public string? UserId { get; }

    internal static EventSource Read(JsonElement source)
    {
        var type = source.Text("type");
        var user = source.Text("userId");
        return type switch
        {
            "user" when user is { Length: > 0 } => new UserSource(user),
            "group" when source.Text("groupId") is { Length: > 0 } group => new GroupSource(group, user),
            "room" when source.Text("roomId") is { Length: > 0 } room => new RoomSource(room, user),
            _ => new UnknownSource(type ?? "", user),
        };
    }
}

/// <summary>A chat between one user and the bot.</summary>
public sealed record UserSource(string Id) : EventSource(Id, Id);

/// <summary>A group with the bot in it.</summary>
public sealed record GroupSource(string GroupId, string? MemberId) : EventSource(GroupId, MemberId);

/// <summary>A chat of several people without a name, with the bot in it.</summary>
public sealed record RoomSource(string RoomId, string? MemberId) : EventSource(RoomId, MemberId);

/// <summary>A kind of source that LINE added later.</summary>
public sealed record UnknownSource(string Type, string? MemberId) : EventSource(null, MemberId);
