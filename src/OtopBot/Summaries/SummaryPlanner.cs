using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Outbox;

namespace OtopBot.Summaries;

// Decides what is due for the groups, and queues it: the decision and the message are one commit, and the key of a post is there once.
public sealed class SummaryPlanner(SummariesOptions options, PostWriter writer, MessageBudget budget)
{
    private const int Attempts = 10;

    // How many messages were queued.
    public async Task<int> RunAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var queued = 0;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                foreach (var board in await PostBoard.ReadAsync(db, options, now, ct))
                    queued += await DecideAsync(db, board, now, ct);
                return queued;
            }
            catch (DbUpdateException problem) when (attempt < Attempts && UniqueViolation.Is(problem))
            {
                // Another process was first: its rows say what is left to do.
                db.ChangeTracker.Clear();
            }
        }
    }

    public async Task<DateTimeOffset?> NextDueAtAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
        => (await PostBoard.ReadAsync(db, options, now, ct)).Min(b => b.Next(now));

    public static PushKind Worth(PostKind kind) => kind switch
    {
        PostKind.Eve => PushKind.GroupEve,
        PostKind.Close => PushKind.GroupClose,
        PostKind.Review => PushKind.GroupReview,
        PostKind.Milestone => PushKind.Milestone,
    };

    public static PlannedPush Plan(PostBoard board, IReadOnlyList<ScheduledPost> posts, DateTimeOffset at, int price)
        => new(at, posts.Min(p => Worth(p.Kind)), GroupPost.KeyOf(board.Campaign, posts[0], board.Group.ChatId), board.Group.ChatId, price)
        {
            Step = string.Join(' ', posts.Select(p => p.Kind.ToString().ToLowerInvariant())),
            About = [.. posts.Select(p => p.Thing).Distinct()],
        };

    private async Task<int> DecideAsync(OtopDbContext db, PostBoard board, DateTimeOffset now, CancellationToken ct)
    {
        var due = board.Due(now).OrderBy(p => Worth(p.Kind)).ThenBy(p => p.Deadline.DueOn).ToList();
        if (due.Count == 0)
            return 0;

        List<(ScheduledPost Post, IReadOnlyList<LineMessage> Messages)> told = [];
        foreach (var post in due)
        {
            var messages = await writer.WriteAsync(db, board, post, now, ct);
            if (messages.Count > 0)
                told.Add((post, messages));
            else
                db.Add(GroupPost.Silent(board.Campaign, post, board.Group.ChatId, now));
        }

        var queued = 0;
        foreach (var together in Together(told))
            queued += await QueueAsync(db, board, [.. together.Select(t => t.Post)], MessageBatch.Of([.. together.SelectMany(t => t.Messages)]), now, ct) ? 1 : 0;
        await AuditedSaving.CommitAsync(db, AuditCause.Start, now, ct);
        return queued;
    }

    // What is due at one moment is one message, as far as one takes it: a group pays for each again.
    private static IEnumerable<List<(ScheduledPost Post, IReadOnlyList<LineMessage> Messages)>> Together(List<(ScheduledPost Post, IReadOnlyList<LineMessage> Messages)> told)
    {
        List<(ScheduledPost Post, IReadOnlyList<LineMessage> Messages)> one = [];
        foreach (var next in told)
        {
            if (one.Count > 0 && one.Sum(t => t.Messages.Count) + next.Messages.Count > LineLimits.MessagesMax)
            {
                yield return one;
                one = [];
            }

            one.Add(next);
        }

        if (one.Count > 0)
            yield return one;
    }

    private async Task<bool> QueueAsync(OtopDbContext db, PostBoard board, IReadOnlyList<ScheduledPost> posts, MessageBatch batch, DateTimeOffset now, CancellationToken ct)
    {
        var chat = board.Group.ChatId;
        var wanted = Plan(board, posts, now, await GroupSize.PriceAsync(db, chat, now, ct));
        var goes = (await budget.DecideAsync(db, [wanted], now, ct)).Single().MaySend;
        db.AddRange(posts.Select(p => goes ? GroupPost.Queued(board.Campaign, p, chat, wanted.Key, now) : GroupPost.Dropped(board.Campaign, p, chat, now)));
        if (goes)
            db.Add(OutboxMessage.Push(wanted.Key, chat, batch, now, wanted.Kind, wanted.Price, Bangkok.At(Bangkok.DayOf(now), OfficeHours.Closes)));
        return goes;
    }
}
