using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reminders;

namespace OtopBot.Tests.Domain.Reminders;

// Product and oracle side by side through one year: asked at the same moments, told the same happenings, held to the same answers.
internal sealed class SimulatedRun
{
    private readonly OfficeYear _year;
    private readonly OfficeFacts _facts;
    private readonly ReminderOracle _oracle;
    private readonly Dice _dice;
    private readonly List<OfficeYear.Happening> _ahead;
    private readonly Dictionary<string, DateTime> _sent = [];
    private readonly Dictionary<(int Person, DateOnly Day), int> _pushes = [];
    private readonly Queue<string> _lately = [];
    private ReminderSchedule _schedule = null!;
    private DateTime? _next;
    private DateTime _asked;
    private int _at;

    public SimulatedRun(uint seed)
    {
        _year = OfficeYear.Of(seed);
        _facts = new(_year);
        _oracle = new(_year.Office, _facts.Code);
        _dice = new(seed + 1);
        _ahead = [.. _year.Happenings];
        _asked = OfficeYear.Start;
        Look(OfficeYear.Start);
    }

    // How often each rule spoke, and what else a run should have met.
    public Dictionary<string, int> Met { get; } = [];

    public void Ask(DateTime now)
    {
        for (; _at < _ahead.Count && _ahead[_at].At <= now; _at++)
            Happen(_ahead[_at]);

        var letters = _schedule.Due(OfficeFacts.Moment(now));
        Same(letters, now);
        // The moment foretold was not late; that it was not early the oracle said when it was foretold.
        if (letters.Count > 0 && !(_next <= now))
            throw Wrong(now, $"foretold {_next:O}, but there are {letters.Count} letters");
        _asked = now;
        if (letters.Count == 0)
        {
            // Who slept through it looks ahead anew.
            if (_next <= now)
                _next = Next(now);
            return;
        }

        foreach (var letter in letters)
            Take(letter, now);
        var after = _schedule.After(letters);
        Look(now);
        if (_schedule.Due(OfficeFacts.Moment(now)) is { Count: > 0 } || _oracle.At(now).Count > 0)
            throw Wrong(now, "asked again it says more");
        // Unless a letter was dropped, or told of a moved day, which changes what others may follow.
        if (_dice.Below(10) == 0 && letters.All(l => _facts.Pushes.Contains(new(l.PersonId, DateOnly.FromDateTime(now))) && l.Items.All(i => i.Step != ReminderLadder.MovedName))
            && !Moments(after).SequenceEqual(Moments(_schedule)))
            throw Wrong(now, "the schedule after these letters is another than that of the new facts");
    }

    // What is foretold for days ahead is what would come if nothing happened.
    public void Foretell(DateTime until)
    {
        var told = _schedule.Ahead(OfficeFacts.Moment(_asked), OfficeFacts.Moment(until)).SelectMany(l => l.Items, (l, i) => $"{l.At:O} {i.Key}").Order(StringComparer.Ordinal).ToList();
        var frozen = new ReminderOracle(_year.Office, _facts.Code);
        frozen.Recall(_oracle);
        frozen.LookAgain();
        List<string> comes = [];
        foreach (var now in Between(_asked, until))
        {
            foreach (var (person, said) in frozen.At(now))
            {
                comes.AddRange(said.Select(s => $"{OfficeFacts.Moment(now):O} {s.Key}"));
                frozen.Sent(person, said.Select(s => s.Key), now);
                frozen.LookAgain();
            }
        }

        if (!told.SequenceEqual(comes.Order(StringComparer.Ordinal)))
            throw Wrong(_asked, $"foretold\n{string.Join('\n', told.Except(comes).Select(t => "+ " + t).Concat(comes.Except(told).Select(t => "- " + t)))}");
        Meet("foretold", told.Count);
    }

    private static IEnumerable<DateTime> Between(DateTime from, DateTime until)
    {
        yield return from;
        for (var now = new DateTime(from.Year, from.Month, from.Day, from.Hour, from.Minute, 0).AddMinutes(1); now < until; now = now.AddMinutes(1))
            yield return now;
    }

    private void Happen(OfficeYear.Happening what)
    {
        what.Do();
        Tell($"{what.At:O} {what.What}");
        Look(what.At);
        foreach (var round in _year.Office.Rounds)
        {
            if (_facts.Deadlines.Single(d => (d.Kind, d.Month) == (round.Kind, round.Month)).DueOn != round.Due)
                throw Wrong(what.At, $"{round.Name} is due {round.Due:O}");
        }
    }

    private void Look(DateTime at)
    {
        _oracle.LookAgain();
        _schedule = _facts.ScheduleAt(at);
        _next = Next(at);
    }

    private DateTime? Next(DateTime at)
    {
        var next = _schedule.NextDueAt(OfficeFacts.Moment(at))?.ToOffset(Bangkok.Offset).DateTime;
        if (next < at || (next is { } moment && _oracle.At(moment).Count == 0))
            throw Wrong(at, $"foretold {next:O}, but nobody must be told anything then");
        if (next > at && _oracle.At(next.Value.AddSeconds(-1)).Count > 0)
            throw Wrong(at, $"foretold {next:O}, but somebody must be told before");
        return next;
    }

    private void Same(IReadOnlyList<ReminderLetter> letters, DateTime now)
    {
        var expected = _oracle.At(now);
        if (letters.Count == 0 && expected.Count == 0)
            return;
        var told = letters.SelectMany(l => l.Items, (l, i) => $"{l.PersonId} {i.PersonId} {i.Key} {i.PlannedFor.ToOffset(Bangkok.Offset).DateTime:O}").ToHashSet();
        var must = expected.SelectMany(p => p.Value, (p, s) => $"{p.Key} {s.Person} {s.Key} {s.PlannedFor:O}").ToHashSet();
        if (!told.SetEquals(must) || letters.Sum(l => l.Items.Count) != told.Count || letters.Select(l => l.PersonId).Distinct().Count() != letters.Count)
            throw Wrong(now, string.Join('\n', told.Except(must).Select(t => "too much: " + t).Concat(must.Except(told).Select(t => "missing: " + t))));
    }

    private void Take(ReminderLetter letter, DateTime now)
    {
        var keys = letter.Items.Select(i => i.Key).ToList();
        var day = DateOnly.FromDateTime(now);
        Fair(letter, now);
        if (_dice.Below(25) == 0)
        {
            _facts.Settled.UnionWith(keys);
            _oracle.Dropped(keys);
            Meet("dropped", 1);
            return;
        }

        foreach (var item in letter.Items)
        {
            if (!_sent.TryAdd(item.Key, now))
                throw Wrong(now, $"{item.Key} again");
            Meet(item.Step, 1);
            if (OfficeFacts.Moment(now) >= item.PlannedFor.AddHours(1))
                Meet($"{item.Step} later", 1);
        }

        Meet(letter.Items.Count > 1 ? "several at once" : "one thing", 1);
        _facts.Settled.UnionWith(keys);
        _facts.Pushes.Add(new(letter.PersonId, day));
        _pushes[(letter.PersonId, day)] = _pushes.GetValueOrDefault((letter.PersonId, day)) + 1;
        _oracle.Sent(letter.PersonId, keys, now);
        Tell($"{now:O} to {letter.PersonId}: {string.Join(' ', keys)}");
        if (_dice.Below(15) == 0)
            Return(letter, keys, now);
    }

    // The message never left, and is withdrawn.
    private void Return(ReminderLetter letter, List<string> keys, DateTime sent)
    {
        var at = sent.AddSeconds(1 + _dice.Below(_dice.Below(2) == 0 ? 600 : 10_000));
        var day = DateOnly.FromDateTime(sent);
        var what = new OfficeYear.Happening(at, $"letter to {letter.PersonId} of {sent:T} withdrawn", () =>
        {
            _facts.Settled.ExceptWith(keys);
            foreach (var key in keys)
                _sent.Remove(key);
            var others = --_pushes[(letter.PersonId, day)] > 0;
            if (!others)
                _facts.Pushes.Remove(new(letter.PersonId, day));
            _oracle.TakenBack(letter.PersonId, keys, sent, others);
            Meet("withdrawn", 1);
        });
        var place = _ahead.FindIndex(_at, h => h.At > at);
        _ahead.Insert(place < 0 ? _ahead.Count : place, what);
    }

    // What holds whatever the oracle says.
    private void Fair(ReminderLetter letter, DateTime now)
    {
        var day = DateOnly.FromDateTime(now);
        if (!_oracle.IsWorking(day) || now.TimeOfDay < new TimeSpan(8, 30, 0) || now.TimeOfDay >= new TimeSpan(16, 30, 0))
            throw Wrong(now, "outside office hours");
        var dueDay = letter.Items.Any(i => _year.Office.Steps.Any(s => s.Name == i.Step && s.Offset == 0));
        if (_pushes.GetValueOrDefault((letter.PersonId, day)) > 0 && !dueDay)
            throw Wrong(now, $"{letter.PersonId} has had a push");
        if (_year.Office.Blocked.Contains(letter.PersonId))
            throw Wrong(now, $"{letter.PersonId} cannot be reached");
        foreach (var item in letter.Items.Where(i => i.Step is not (ReminderLadder.MovedName or ReminderLadder.CheckName)))
        {
            var duty = _year.Office.Duties.Single(d => d.District == item.DistrictCode && d.Round.Name == item.Thing);
            if (duty.Done != (item.Step == ReminderLadder.ThanksName) || item.Deadline!.DueOn != duty.Due)
                throw Wrong(now, $"{item.Key}: done is {duty.Done}, due is {duty.Due:O}");
        }
    }

    private static IEnumerable<string> Moments(ReminderSchedule schedule) => schedule.Items.Select(i => $"{i.Key} {i.From:O} {i.Until:O}");

    private void Meet(string what, int times) => Met[what] = Met.GetValueOrDefault(what) + times;

    private void Tell(string line)
    {
        _lately.Enqueue(line);
        if (_lately.Count > 30)
            _lately.Dequeue();
    }

    private ShouldAssertException Wrong(DateTime at, string what) => new($"{at:ddd yyyy-MM-dd HH:mm:ss}: {what}\nlately:\n{string.Join('\n', _lately)}\nholidays: {string.Join(' ', _year.Office.Holidays.Order())}");
}
