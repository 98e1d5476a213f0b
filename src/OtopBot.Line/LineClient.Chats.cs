using static OtopBot.Line.LineRequest;

namespace OtopBot.Line;

public sealed partial class LineClient
{
    /// <summary>The name of a user; <see cref="LineApiError.NotFound"/> when they are no friend, blocked the bot or do not exist.</summary>
    public Task<LineProfile> GetProfileAsync(string userId, CancellationToken cancellation = default) =>
        line.AskAsync<LineProfile>(Get($"/v2/bot/profile/{Segment(userId)}"), cancellation);

    /// <summary>The name of a group; <see cref="LineApiError.NotFound"/> when the bot is not in it.</summary>
    public Task<GroupSummary> GetGroupSummaryAsync(string groupId, CancellationToken cancellation = default) =>
        line.AskAsync<GroupSummary>(Get($"/v2/bot/group/{Segment(groupId)}/summary"), cancellation);

    /// <summary>How many people are in a group, the bot not counted: what one push to it costs.</summary>
    public async Task<int> GetGroupMemberCountAsync(string groupId, CancellationToken cancellation = default) =>
        (await line.AskAsync<MemberCount>(Get($"/v2/bot/group/{Segment(groupId)}/members/count"), cancellation)).Count;

    /// <summary>
    /// The name of a member of a group that the bot is in, friend or not; <see cref="LineApiError.NotFound"/> when either is not in it.
    /// </summary>
    public Task<GroupMember> GetGroupMemberAsync(string groupId, string userId, CancellationToken cancellation = default) =>
        line.AskAsync<GroupMember>(Get($"/v2/bot/group/{Segment(groupId)}/member/{Segment(userId)}"), cancellation);

    /// <summary>The bot leaves the group; <see cref="LineApiError.NotFound"/> when it is not in it.</summary>
    public Task LeaveGroupAsync(string groupId, CancellationToken cancellation = default) =>
        line.AskAsync(Post($"/v2/bot/group/{Segment(groupId)}/leave"), cancellation);

    /// <summary>The bot leaves a chat of several people that is no group.</summary>
    public Task LeaveRoomAsync(string roomId, CancellationToken cancellation = default) =>
        line.AskAsync(Post($"/v2/bot/room/{Segment(roomId)}/leave"), cancellation);

    private sealed record MemberCount(int Count);
}
