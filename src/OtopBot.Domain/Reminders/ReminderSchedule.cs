using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Reminders;

/// <summary>Who is told what when, by the facts of one moment (D3 to D8): a pure function, built once and then cheap to ask.</summary>
public sealed class ReminderSchedule
{
    private readonly WorkingCalendar _calendar;
    private readonly IReadOnlySet<string> _settled;
    private readonly IReadOnlySet<Pushed> _pushes;
    private readonly SortedList<DateOnly, SortedDictionary<int, List<ReminderItem>>> _days = [];

    private ReminderSchedule(WorkingCalendar calendar, IEnumerable<ReminderItem> items, IReadOnlySet<string> settled, IReadOnlySet<Pushed> pushes)
    {
        (_calendar, _settled, _pushes) = (calendar, settled, pushes);
        Items = [.. items.Where(i => i.From < i.Until && !settled.Contains(i.Key)).OrderBy(i => i.From).ThenBy(i => i.Key, StringComparer.Ordinal)];
        foreach (var item in Items)
        {
            for (var day = calendar.OnOrAfter(Bangkok.DayOf(item.From)); Bangkok.At(day, OfficeHours.Opens) < item.Until; day = calendar.Add(day, 1))
                On(day, item.PersonId).Add(item);
        }
    }

    /// <summary>Everything that is still to be said if nothing changes, in order of its moment.</summary>
    public IReadOnlyList<ReminderItem> Items { get; }

    public static ReminderSchedule Of(ReminderFacts facts)
    {
        var people = new Addressing(facts.Recipients);
        IEnumerable<ReminderItem> items =
        [
            .. LadderItems.Of(facts, people), .. PromiseItems.Of(facts, people), .. MoveItems.Of(facts, people),
            .. ThanksItems.Of(facts, people), .. CheckItems.Of(facts, people), .. ShortageItems.Of(facts, people),
        ];
        return new(facts.Calendar, items, facts.Settled, facts.Pushes);
    }

    /// <summary>One letter for each person who is told something at this moment.</summary>
    public IReadOnlyList<ReminderLetter> Due(DateTimeOffset now)
    {
        var today = Bangkok.DayOf(now);
        if (!_days.TryGetValue(today, out var people) || !OfficeHours.Covers(now, _calendar))
            return [];
        return [.. from person in people
                   where Goes(person.Value, today, now)
                   select new ReminderLetter(person.Key, now, [.. person.Value.Where(i => i.IsValidAt(now)).Select(Counted)
                       .OrderBy(i => i.Kind).ThenBy(i => i.Deadline?.DueOn).ThenBy(i => i.Key, StringComparer.Ordinal)])];
    }

    /// <summary>The first moment from this one on at which somebody is told something, if nothing changes; null when there is none.</summary>
    public DateTimeOffset? NextDueAt(DateTimeOffset from)
    {
        var today = Bangkok.DayOf(from);
        for (var at = FirstFrom(today); at < _days.Count; at++)
        {
            var day = _days.Keys[at];
            var (opens, closes) = (Bangkok.At(day, OfficeHours.Opens), Bangkok.At(day, OfficeHours.Closes));
            DateTimeOffset? first = null;
            foreach (var items in _days.Values[at].Values)
            {
                foreach (var item in items)
                {
                    var moment = Latest(from, opens, item.From);
                    if (moment < closes && moment < item.Until && (first is null || moment < first) && Goes(items, day, moment))
                        first = moment;
                }
            }

            if (first is not null)
                return first;
        }

        return null;
    }

    /// <summary>What will be said from the one moment (included) until the other (excluded), if nothing changes.</summary>
    public IReadOnlyList<ReminderLetter> Ahead(DateTimeOffset from, DateTimeOffset until)
    {
        List<ReminderLetter> ahead = [];
        var schedule = this;
        for (var at = NextDueAt(from); at < until; at = schedule.NextDueAt(at.Value))
        {
            var letters = schedule.Due(at.Value);
            ahead.AddRange(letters);
            schedule = schedule.After(letters);
        }

        return ahead;
    }

    /// <summary>The schedule as it is once these letters are on their way.</summary>
    public ReminderSchedule After(IReadOnlyList<ReminderLetter> letters) => new(
        _calendar,
        Items,
        new HashSet<string>([.. _settled, .. letters.SelectMany(l => l.Items).Select(i => i.Key)]),
        new HashSet<Pushed>([.. _pushes, .. letters.Select(l => new Pushed(l.PersonId, Bangkok.DayOf(l.At)))]));

    // Whether this person is told something at this moment, and does not wait for what comes later the same day.
    private bool Goes(List<ReminderItem> items, DateOnly day, DateTimeOffset moment)
    {
        var (some, ofDueDay) = (false, false);
        foreach (var item in items)
        {
            if (item.IsValidAt(moment) && MayGo(item, day))
                (some, ofDueDay) = (true, ofDueDay || item.Kind.IsOfDueDay());
        }

        return some && (ofDueDay || !Waits(items, day, moment));
    }

    // As there is one push a day, what comes first would take the place of what comes later: both go together, as long as none grows stale.
    private static bool Waits(List<ReminderItem> items, DateOnly day, DateTimeOffset moment)
    {
        var closes = Bangkok.At(day, OfficeHours.Closes);
        DateTimeOffset? later = null;
        foreach (var item in items)
        {
            if (item.From > moment && item.From < closes && !item.Kind.IsOfDueDay() && !(later <= item.From))
                later = item.From;
        }

        return later is { } next && items.TrueForAll(i => !i.IsValidAt(moment) || i.Until > next);
    }

    // One push a day, but for the due day (D6).
    private bool MayGo(ReminderItem item, DateOnly day) => item.Kind.IsOfDueDay() || !_pushes.Contains(new(item.PersonId, day));

    // The due day's second reminder counts as the first where the first was never queued: it must not be the one that is dropped.
    private ReminderItem Counted(ReminderItem item) => item.Repeats is { } first && !_settled.Contains(first) ? item with { Kind = ReminderKind.DueDay } : item;

    private List<ReminderItem> On(DateOnly day, int person)
    {
        if (!_days.TryGetValue(day, out var people))
            _days.Add(day, people = []);
        if (!people.TryGetValue(person, out var items))
            people.Add(person, items = []);
        return items;
    }

    private int FirstFrom(DateOnly day)
    {
        var (low, high) = (0, _days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _days.Keys[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other, DateTimeOffset third)
        => one > other ? (one > third ? one : third) : other > third ? other : third;
}
