using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Reminders;

/// <summary>One thing of one district, as reminders and what they led to are told apart by.</summary>
public readonly record struct RemindedThing(string DistrictCode, DeadlineKind Kind, FiscalMonth? Month);

/// <summary>A reminder of one thing that reached somebody.</summary>
/// <param name="Step">Name of the rule that asked for it.</param>
/// <param name="Thing">What it was about.</param>
/// <param name="At">When it was queued.</param>
public sealed record SentReminder(string Step, RemindedThing Thing, DateTimeOffset At);

/// <summary>What the reminders of one step achieved (D9).</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="Sent">How many reached somebody.</param>
/// <param name="Followed">After how many of them the thing was done before the next step reminded of it.</param>
/// <param name="Median">Half of those took no longer; null when none was followed.</param>
public sealed record ReminderEffect(string Step, int Sent, int Followed, TimeSpan? Median)
{
    /// <summary>Per step, in the order in which the steps first came.</summary>
    /// <param name="sent">Of the whole round: the next step's reminder ends what the one before can claim.</param>
    /// <param name="done">When each thing was done, every time that it was.</param>
    /// <param name="counts">Which reminders are asked about; null for all.</param>
    public static IReadOnlyList<ReminderEffect> Of(IReadOnlyCollection<SentReminder> sent, ILookup<RemindedThing, DateTimeOffset> done, Func<SentReminder, bool>? counts = null)
    {
        var ofThing = sent.ToLookup(r => r.Thing);
        return
        [
            .. from reminder in sent.OrderBy(r => r.At)
               where counts is null || counts(reminder)
               group After(reminder, ofThing[reminder.Thing], done[reminder.Thing]) by reminder.Step into step
               select new ReminderEffect(step.Key, step.Count(), step.Count(t => t is not null), MedianOf([.. step.OfType<TimeSpan>().Order()])),
        ];
    }

    // Two people reminded by one step have both been followed.
    private static TimeSpan? After(SentReminder reminder, IEnumerable<SentReminder> ofThing, IEnumerable<DateTimeOffset> done)
    {
        var next = ofThing.Where(r => r.Step != reminder.Step && r.At > reminder.At).Select(r => (DateTimeOffset?)r.At).Min();
        return done.Where(at => at >= reminder.At && (next is null || at < next)).Select(at => (TimeSpan?)(at - reminder.At)).Min();
    }

    private static TimeSpan? MedianOf(IReadOnlyList<TimeSpan> ordered) => ordered.Count switch
    {
        0 => null,
        var count when count % 2 == 1 => ordered[count / 2],
        var count => (ordered[count / 2 - 1] + ordered[count / 2]) / 2,
    };
}
