using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Summaries;

// What became of a post.
public enum GroupPostState
{
    Queued,
    // The month's messages were too few for it.
    Dropped,
    // There was nothing to tell.
    Silent,
}

// One post to one group, decided once.
public sealed class GroupPost
{
    private GroupPost()
    {
    }

    private GroupPost(Campaign campaign, ScheduledPost post, string chatId, GroupPostState state, DateTimeOffset at)
    {
        (Key, CampaignId, Kind, Month, DueOn, ChatId) = (KeyOf(campaign, post, chatId), campaign.Id, post.Kind, post.Deadline.Month, post.Deadline.DueOn, chatId);
        (PlannedFor, At, State) = (post.At, at, state);
    }

    public int Id { get; private set; }

    // Says what it is: the same thing never comes twice.
    public string Key { get; private set; } = "";

    public int CampaignId { get; private set; }

    public PostKind Kind { get; private set; }

    // The month reported; null for the certification.
    public FiscalMonth? Month { get; private set; }

    // The round's due day at that time: when it moves, the eve of the new one is told as well.
    public DateOnly DueOn { get; private set; }

    // LINE's id of the group.
    public string ChatId { get; private set; } = "";

    // The moment that the rule names; it may have been caught up later.
    public DateTimeOffset PlannedFor { get; private set; }

    // When it was decided; the figures are those of this moment.
    public DateTimeOffset At { get; private set; }

    public GroupPostState State { get; private set; }

    // Key of the message in the outbox that carries it; null when none does.
    public string? MessageKey { get; private set; }

    public static string KeyOf(Campaign campaign, ScheduledPost post, string chatId)
        => FormattableString.Invariant($"post:{campaign.Code}:{post.Kind.ToString().ToLowerInvariant()}:{post.Thing}:{post.Deadline.DueOn:yyyyMMdd}:{chatId}");

    public static GroupPost Queued(Campaign campaign, ScheduledPost post, string chatId, string messageKey, DateTimeOffset at)
        => new(campaign, post, chatId, GroupPostState.Queued, at) { MessageKey = messageKey };

    public static GroupPost Dropped(Campaign campaign, ScheduledPost post, string chatId, DateTimeOffset at) => new(campaign, post, chatId, GroupPostState.Dropped, at);

    public static GroupPost Silent(Campaign campaign, ScheduledPost post, string chatId, DateTimeOffset at) => new(campaign, post, chatId, GroupPostState.Silent, at);
}
