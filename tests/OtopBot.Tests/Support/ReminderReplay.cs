using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Tests.Support;

// A round played through on the pure schedule: holidays become known, days move, letters go out, and nobody does anything.
public sealed class ReminderReplay(Campaign campaign, IReadOnlyList<Holiday> holidays)
{
    private readonly HashSet<string> _settled = [];
    private readonly HashSet<Pushed> _pushes = [];

    public List<ReminderLetter> Sent { get; } = [];

    public IReadOnlyList<Recipient> Recipients { get; init; } = [];

    public Func<ReminderFacts, DateTimeOffset, ReminderFacts> Adjust { get; init; } = (facts, _) => facts;

    public ReminderFacts FactsAt(DateTimeOffset now) => Adjust(
        new(campaign.Code, WorkingCalendar.AsOf(holidays, now), ReminderLadder.Usual)
        {
            Owed = [.. from district in campaign.Districts from deadline in campaign.Deadlines select new Owed(district.Code, campaign.DeadlineOf(deadline, district.Code))],
            Recipients = Recipients,
            Moves = campaign.Moves,
            Settled = _settled,
            Pushes = _pushes,
        },
        now);

    public ReminderReplay Run(DateTimeOffset from, DateTimeOffset until)
    {
        for (DateTimeOffset? now = from; now < until; now = NextFrom(now.Value))
        {
            campaign.Replan(WorkingCalendar.AsOf(holidays, now.Value), now.Value);
            foreach (var letter in ReminderSchedule.Of(FactsAt(now.Value)).Due(now.Value))
            {
                Sent.Add(letter);
                _settled.UnionWith(letter.Items.Select(i => i.Key));
                _pushes.Add(new(letter.PersonId, Bangkok.DayOf(now.Value)));
            }
        }

        return this;
    }

    // When somebody got it, as "15 Jun 09:00".
    public IReadOnlyList<string> Times(int person, string? thing = null, params IReadOnlyList<string> steps)
        => [.. Sent.Where(l => l.PersonId == person && l.Items.Any(i => (thing is null || i.Thing == thing) && (steps.Count == 0 || steps.Contains(i.Step)))).Select(l => Write(l.At))];

    public static string Write(DateTimeOffset at) => at.ToOffset(Bangkok.Offset).ToString("d MMM HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private DateTimeOffset? NextFrom(DateTimeOffset now)
    {
        var known = holidays.Select(h => h.KnownSince).Where(at => at > now).Select(at => (DateTimeOffset?)at).Min();
        var due = ReminderSchedule.Of(FactsAt(now)).NextDueAt(now);
        return due is null || known < due ? known : due;
    }
}
