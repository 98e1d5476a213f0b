using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Summaries;

// What the group is told by the clock.
public enum PostKind
{
    // The working day before the last: who has sent and who has not.
    Eve,
    // The first working day after the due day: the figures.
    Close,
    // The first working day of the next month: what moved since the close.
    Review,
    // The last district has sent.
    Milestone,
}

// A post at the moment that its rule names; until then it may be caught up.
public sealed record ScheduledPost(PostKind Kind, Deadline Deadline, DateTimeOffset At, DateTimeOffset Until)
{
    // "certification", or the month reported.
    public string Thing => Deadline.Month?.ToString() ?? "certification";

    public bool IsDue(DateTimeOffset now, WorkingCalendar calendar) => At <= now && now < Until && OfficeHours.Covers(now, calendar);
}

// When the group hears of a round, by the calendar that is asked: a holiday declared later moves what is still to come.
public static class PostSchedule
{
    public static readonly TimeOnly Hour = new(9, 0);

    public static IReadOnlyList<ScheduledPost> Of(Campaign campaign, WorkingCalendar calendar)
        => [.. campaign.Deadlines.SelectMany(d => Of(d, calendar)).OrderBy(p => p.At).ThenBy(p => p.Kind)];

    public static DateTimeOffset CloseOf(Deadline deadline, WorkingCalendar calendar) => At(calendar.Add(deadline.DueOn, 1));

    // As soon as all have sent, but not when the close says so anyway.
    public static ScheduledPost? Milestone(Deadline deadline, DateTimeOffset completeSince, WorkingCalendar calendar)
    {
        var (at, close) = (OfficeHours.OnOrAfter(completeSince, calendar), CloseOf(deadline, calendar));
        return at < close ? new(PostKind.Milestone, deadline, at, close) : null;
    }

    private static IEnumerable<ScheduledPost> Of(Deadline deadline, WorkingCalendar calendar)
    {
        var eve = calendar.Add(calendar.OnOrBefore(deadline.DueOn), -1);
        if (eve >= deadline.OpensOn)
            yield return SameDay(PostKind.Eve, deadline, At(eve));
        var close = CloseOf(deadline, calendar);
        yield return SameDay(PostKind.Close, deadline, close);
        if (deadline.Month is { } month && At(calendar.NthOf(month.Next, 1)) is var review && review > close)
            yield return SameDay(PostKind.Review, deadline, review);
    }

    private static ScheduledPost SameDay(PostKind kind, Deadline deadline, DateTimeOffset at)
        => new(kind, deadline, at, Bangkok.At(Bangkok.DayOf(at), OfficeHours.Closes));

    private static DateTimeOffset At(DateOnly day) => Bangkok.At(day, Hour);
}
