using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.People;
using OtopBot.Outbox;

namespace OtopBot.Summaries;

// A province's round as its group sees it: what is to be told, and what was.
public sealed record PostBoard(Campaign Campaign, WorkingCalendar Calendar, ProvincialGroup Group, IReadOnlyList<GroupPost> Decided, IReadOnlyList<ScheduledPost> Scheduled)
{
    // Keys of messages that certainly never reached the group: they expired, or LINE refused them.
    public required IReadOnlySet<string> Lost { get; init; }

    // The boards of all provinces that have a group; nothing but the round is read while nothing can be complete.
    public static async Task<IReadOnlyList<PostBoard>> ReadAsync(OtopDbContext db, SummariesOptions options, DateTimeOffset now, CancellationToken ct)
    {
        if (!options.Enabled)
            return [];
        List<PostBoard> boards = [];
        var groups = await db.Groups.AsNoTracking().Where(g => g.EndedAt == null).OrderBy(g => g.Id).ToListAsync(ct);
        foreach (var campaign in groups.Count == 0 ? [] : await CampaignReading.InHandAsync(db, ct))
        {
            if (groups.LastOrDefault(g => g.ProvinceCode == campaign.ProvinceCode) is not { } group)
                continue;
            var calendar = await CampaignReading.CalendarAsync(db, campaign.ProvinceCode, now, ct);
            var decided = await db.Set<GroupPost>().AsNoTracking().Where(p => p.CampaignId == campaign.Id && p.ChatId == group.ChatId).ToListAsync(ct);
            var board = new PostBoard(campaign, calendar, group, decided, []) { Lost = await LostAsync(db, decided, ct) };
            boards.Add(board with { Scheduled = await board.ScheduleAsync(db, options, now, ct) });
        }

        return boards;
    }

    // Not yet decided, whether due or to come.
    public IEnumerable<ScheduledPost> Open => Scheduled.Where(p => !IsDecided(p));

    public IReadOnlyList<ScheduledPost> Due(DateTimeOffset now) => [.. Open.Where(p => p.IsDue(now, Calendar))];

    // When something is to be done: now for what is due, else the first moment ahead.
    public DateTimeOffset? Next(DateTimeOffset now)
        => Due(now).Count > 0 ? now : Open.Select(p => p.At > now ? p.At : OfficeHours.OnOrAfter(now, Calendar) is var at && at > now && at < p.Until ? at : (DateTimeOffset?)null).Min();

    // What the group has read, or soon will.
    public GroupPost? Told(PostKind kind, Deadline deadline)
        => Decided.Where(p => p.Kind == kind && p.Month == deadline.Month && p.State == GroupPostState.Queued && !Lost.Contains(p.MessageKey!)).MaxBy(p => p.At);

    // The eve of a day that has moved is another; that all have sent, and a month looked at again, is told once.
    private bool IsDecided(ScheduledPost post) => Decided.Any(d => d.Kind == post.Kind && d.Month == post.Deadline.Month
        && (d.DueOn == post.Deadline.DueOn || post.Kind is PostKind.Milestone or PostKind.Review));

    private static async Task<IReadOnlySet<string>> LostAsync(OtopDbContext db, IReadOnlyList<GroupPost> decided, CancellationToken ct)
    {
        var keys = decided.Select(p => p.MessageKey).OfType<string>().ToList();
        return (await db.Set<OutboxMessage>().Where(m => keys.Contains(m.Key) && (m.Status == OutboxStatus.Dropped || m.Status == OutboxStatus.Failed)).Select(m => m.Key).ToListAsync(ct)).ToHashSet();
    }

    private async Task<IReadOnlyList<ScheduledPost>> ScheduleAsync(OtopDbContext db, SummariesOptions options, DateTimeOffset now, CancellationToken ct)
    {
        var posts = PostSchedule.Of(Campaign, Calendar).Where(p => p.Kind != PostKind.Review || options.Review).ToList();
        if (!options.Milestones)
            return posts;
        foreach (var deadline in Campaign.Deadlines.Where(d => d.IsOpen(now) && now < PostSchedule.CloseOf(d, Calendar) && !Decided.Any(p => p.Kind == PostKind.Milestone && p.Month == d.Month)))
        {
            if (await CompleteSinceAsync(db, deadline, ct) is { } since && PostSchedule.Milestone(deadline, since, Calendar) is { } milestone)
                posts.Add(milestone);
        }

        return posts;
    }

    // When the last district sent; null while one has not.
    private async Task<DateTimeOffset?> CompleteSinceAsync(OtopDbContext db, Deadline deadline, CancellationToken ct)
    {
        var sent = deadline.Month is { } month
            ? await db.Reports.AsNoTracking().Where(r => r.CampaignId == Campaign.Id && r.Month == month && r.VoidedAt == null).Select(r => new Sent(r.DistrictCode, r.At, null)).ToListAsync(ct)
            : await db.Certifications.AsNoTracking().Where(Certification.Standing).Where(c => c.CampaignId == Campaign.Id).Select(c => new Sent(c.DistrictCode, c.At, c.TargetVersion)).ToListAsync(ct);
        var first = sent.Where(s => s.TargetVersion is null || s.TargetVersion == Campaign.TargetOf(s.District).Version).GroupBy(s => s.District).ToDictionary(g => g.Key, g => g.Min(s => s.At));
        return Campaign.Districts.Count > 0 && Campaign.Districts.All(d => first.ContainsKey(d.Code)) ? first.Values.Max() : null;
    }

    private sealed record Sent(string District, DateTimeOffset At, int? TargetVersion);
}
