using Microsoft.AspNetCore.DataProtection;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Line.Messages;
using OtopBot.Summaries.Charts;
using OtopBot.Views;

namespace OtopBot.Summaries;

// Turns a post that is due into messages, with the figures of this moment.
public sealed class PostWriter(SummariesOptions options, PublicAddress address, IDataProtectionProvider keys)
{
    // Nothing when there is nothing to tell.
    public async Task<IReadOnlyList<LineMessage>> WriteAsync(OtopDbContext db, PostBoard board, ScheduledPost post, DateTimeOffset now, CancellationToken ct)
        => post.Deadline.Month is { } month
            ? await WriteAsync(db, board, post, month, now, ct)
            : Write(board, post, await CertificationSummary.ReadAsync(db, board.Campaign, Bangkok.DayOf(now), ct), now);

    private async Task<IReadOnlyList<LineMessage>> WriteAsync(OtopDbContext db, PostBoard board, ScheduledPost post, FiscalMonth month, DateTimeOffset now, CancellationToken ct)
    {
        if (post.Kind == PostKind.Review)
        {
            var closed = board.Told(PostKind.Close, post.Deadline)?.At ?? PostSchedule.CloseOf(post.Deadline, board.Calendar);
            var review = await MonthReview.ReadAsync(db, board.Campaign, month, closed, now, ct);
            return review.IsQuiet ? [] : ReviewView.Pages(review, Look(board, post, review.Now.Turnout, now), SummaryCode.Summary(month), SummaryCode.Missing);
        }

        var summary = await MonthSummary.ReadAsOfAsync(db, board.Campaign, month, now, ct);
        var look = Look(board, post, summary.Turnout, now);
        return post.Kind switch
        {
            PostKind.Eve => IsTold(board, post, summary.Turnout, now) ? [] : [PostView.EveOfMonth(summary, look, Bangkok.DayOf(now))],
            PostKind.Close => SummaryView.Table(summary, look with { Picture = Picture(board.Campaign, summary, now) }, [SummaryCode.Summary(month), .. summary.Turnout.IsComplete ? (Choice[])[] : [SummaryCode.Missing]]),
            PostKind.Milestone => [PostView.CompleteMonth(summary, look)],
            PostKind.Review => throw new InvalidOperationException("A review is written above."),
        };
    }

    private IReadOnlyList<LineMessage> Write(PostBoard board, ScheduledPost post, CertificationSummary certification, DateTimeOffset now)
    {
        var look = Look(board, post, certification.Turnout, now);
        return post.Kind switch
        {
            PostKind.Eve => IsTold(board, post, certification.Turnout, now) ? [] : [PostView.EveOfCertification(certification, look, Bangkok.DayOf(now))],
            PostKind.Close => [PostView.CloseOfCertification(certification, look)],
            PostKind.Milestone => [PostView.CompleteCertification(certification, look)],
            PostKind.Review => throw new InvalidOperationException("A certification is not looked at again."),
        };
    }

    // That all have sent is told when it happens, perhaps at this very moment.
    private static bool IsTold(PostBoard board, ScheduledPost eve, Turnout turnout, DateTimeOffset now)
        => turnout.IsComplete && (board.Told(PostKind.Milestone, eve.Deadline) is not null || board.Due(now).Any(p => p.Kind == PostKind.Milestone && p.Deadline == eve.Deadline));

    private SummaryLook Look(PostBoard board, ScheduledPost post, Turnout turnout, DateTimeOffset now)
    {
        var names = options.ShowMissing == MissingShown.Names;
        return new SummaryLook
        {
            Names = names,
            Praise = [post.Kind is PostKind.Close or PostKind.Review ? TurnoutView.PraiseAfter(turnout) : TurnoutView.Praise(turnout, names)],
            Next = [.. Next(board, post, now)],
            AsOf = now,
        };
    }

    private static IEnumerable<string> Next(PostBoard board, ScheduledPost post, DateTimeOffset now)
    {
        if (PostSchedule.CloseOf(post.Deadline, board.Calendar) is var close && close > now)
            yield return PostView.ClosesAt(close);
        else if (!post.Deadline.IsLocked(now))
            yield return PostView.StillOpen(post.Deadline);
        if (post.Kind is not PostKind.Eve && board.Campaign.Deadlines.FirstOrDefault(d => d.DueOn > post.Deadline.DueOn && !(d.DueOn < Bangkok.DayOf(now))) is { } next)
            yield return PostView.ComesNext(next);
    }

    private SummaryPicture? Picture(Campaign campaign, MonthSummary summary, DateTimeOffset now)
    {
        if (address.Base is not { } root)
            return null;
        var order = new ChartOrder(campaign.Id, summary.Month, now, options.ShowMissing == MissingShown.Names);
        var height = MonthChart.HeightOf(MonthChartView.RowsOf(summary, order.Names).Count);
        return new SummaryPicture(new Uri($"{root.AbsoluteUri.TrimEnd('/')}/{ChartEndpoint.Folder}/{order.Sign(keys)}.png"), MonthChart.Width, height);
    }
}
