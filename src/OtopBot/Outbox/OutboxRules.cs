using OtopBot.Domain.Calendar;

namespace OtopBot.Outbox;

// What becomes of a row after a call. LINE forgets a retry key after 24 hours and would then deliver a second copy.
public static class OutboxRules
{
    public static readonly TimeSpan KeyLife = TimeSpan.FromHours(23);

    public const string Expired = "Expired: it was not sent in its time.";

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(10);

    // A reply holds up the chat's later ones, whose tokens live for a minute: LINE is asked often what became of it.
    private static readonly TimeSpan LongestReplyDelay = TimeSpan.FromSeconds(8);

    public static void Settle(this OutboxMessage row, SendOutcome outcome, DateTimeOffset now)
    {
        if (row.IsWithdrawn && outcome.Verdict is not SendVerdict.Accepted)
        {
            row.Abandon(now, row.Problem ?? outcome.Problem, row.OutcomeUnknown || outcome.Verdict is SendVerdict.Unknown);
            return;
        }

        Take(row, outcome, now);
        // What would come after its time is over at once: nobody waits for it, and it holds up nothing.
        if (row.Status is OutboxStatus.Waiting or OutboxStatus.Parked && row.NextAttemptAt > row.SendBy)
            row.Abandon(now, $"{Expired} {row.Problem}", row.OutcomeUnknown);
    }

    public static bool IsTooLate(this OutboxMessage row, DateTimeOffset now) => now - row.FirstAttemptAt > KeyLife;

    // Withdrawn, or no longer worth sending: whoever takes it up ends it.
    public static bool IsOver(this OutboxMessage row, DateTimeOffset now) => row.IsWithdrawn || now > row.SendBy;

    public static void End(this OutboxMessage row, DateTimeOffset now)
        => row.Abandon(now, row is { IsWithdrawn: true, Problem: { } why } ? why : $"{Expired} {row.Problem}".TrimEnd(), row.MayBeWithLine);

    public static void GiveUp(this OutboxMessage row, DateTimeOffset now)
    {
        if (row is { IsReply: true, OutcomeUnknown: true })
            row.Assume(now, row.Problem ?? "No attempt's outcome is known.");
        else
            row.Fail(now, $"Given up {KeyLife.TotalHours} hours after the first attempt: {row.Problem}");
    }

    private static void Take(OutboxMessage row, SendOutcome outcome, DateTimeOffset now)
    {
        switch (outcome.Verdict)
        {
            case SendVerdict.Accepted:
                row.Accept(now, outcome.RequestId, outcome.Sent.Select(s => s.Id));
                break;
            case SendVerdict.TokenRefused when row is { IsReply: true, OutcomeUnknown: true }:
                row.Assume(now, outcome.Problem);
                break;
            case SendVerdict.TokenRefused when row.IsReply:
                row.PushInstead(now, outcome.Problem);
                break;
            case SendVerdict.QuotaUsedUp:
                row.Park(NextMonth(now), outcome.Problem);
                break;
            case SendVerdict.Unauthorized:
                row.PostponeUntried(now + Delay(row), outcome.Problem);
                break;
            case SendVerdict.NotNow:
                row.Retry(now, outcome.Problem, outcomeUnknown: false);
                break;
            case SendVerdict.Unknown:
                row.Retry(now, outcome.Problem, outcomeUnknown: true);
                break;
            case SendVerdict.TokenRefused:
            case SendVerdict.Refused:
                row.Fail(now, outcome.Problem);
                break;
            default:
                throw new InvalidOperationException($"No rule for {outcome.Verdict}.");
        }
    }

    private static void Retry(this OutboxMessage row, DateTimeOffset now, string problem, bool outcomeUnknown)
    {
        var next = now + Delay(row);
        row.Postpone(next, problem, outcomeUnknown);
        if (row.IsTooLate(next))
            row.GiveUp(now);
    }

    // 1, 2, 4 … seconds, up to the longest, a fifth more or less so that rows do not come back all at once.
    private static TimeSpan Delay(OutboxMessage row)
    {
        var longest = row.IsReply ? LongestReplyDelay : LongestDelay;
        var seconds = Math.Min(Math.Pow(2, row.Attempts - 1), longest.TotalSeconds);
        return TimeSpan.FromSeconds(seconds * (0.8 + (0.4 * Random.Shared.NextDouble())));
    }

    // LINE counts its months in Japan, two hours ahead: by Bangkok's midnight the new quota is there.
    private static DateTimeOffset NextMonth(DateTimeOffset now)
    {
        var today = Bangkok.DayOf(now);
        return Bangkok.StartOf(new DateOnly(today.Year, today.Month, 1).AddMonths(1));
    }
}
