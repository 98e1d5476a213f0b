using System.Globalization;
using OtopBot.Domain.Reminders;

namespace OtopBot.Tests.Domain.Reminders;

// Who must be told what when, by the rules of D3 to D8 read aloud: everything is worked out again after every change, day by day, and nothing of the product's timetable is used.
internal sealed class ReminderOracle(SimulatedOffice office, string campaign)
{
    private static readonly TimeOnly Opening = new(8, 30);
    private static readonly TimeOnly Nine = new(9, 0);
    private static readonly TimeOnly Closing = new(16, 30);

    private readonly HashSet<string> _said = [];
    private readonly HashSet<(int Person, DateOnly Day)> _pushed = [];
    private List<Said> _all = [];
    private List<Said> _today = [];
    private DateOnly _day;

    // PlannedFor is the rule's moment; it makes sense from From until Until.
    internal sealed record Said(string Key, int Person, DateTime PlannedFor, DateTime From, DateTime Until, bool OfDueDay);

    // Something has happened.
    public void LookAgain()
    {
        _all = [.. Steps(), .. Promises(), .. Moves(), .. Thanks(), .. Checks()];
        _day = default;
    }

    // What each person must be told at this moment, nothing being queued yet.
    public IReadOnlyDictionary<int, List<Said>> At(DateTime now)
    {
        var time = TimeOnly.FromDateTime(now);
        var day = DateOnly.FromDateTime(now);
        if (time < Opening || time >= Closing || !IsWorking(day))
            return new Dictionary<int, List<Said>>();
        if (_day != day)
            (_day, _today) = (day, [.. _all.Where(s => s.From < now.Date.AddDays(1) && s.Until > now.Date)]);
        var open = _today.Where(s => s.From <= now && now < s.Until && !_said.Contains(s.Key));
        return open.GroupBy(s => s.Person)
            .Where(person => person.Any(s => s.OfDueDay) || (!_pushed.Contains((person.Key, day)) && !Waits(person.ToList(), now)))
            .ToDictionary(person => person.Key, person => person.ToList());
    }

    // What would be lost later today by a push of now goes along with it then, if all of now still makes sense.
    private bool Waits(List<Said> open, DateTime now)
    {
        var later = _today.Where(s => s.Person == open[0].Person && !s.OfDueDay && !_said.Contains(s.Key) && s.From > now && s.From < now.Date.Add(Closing.ToTimeSpan())).Select(s => (DateTime?)s.From).Min();
        return later is { } next && open.All(s => s.Until > next);
    }

    public void Sent(int person, IEnumerable<string> keys, DateTime at)
    {
        _said.UnionWith(keys);
        _pushed.Add((person, DateOnly.FromDateTime(at)));
    }

    // What another one remembers.
    public void Recall(ReminderOracle other)
    {
        _said.UnionWith(other._said);
        _pushed.UnionWith(other._pushed);
    }

    public void Dropped(IEnumerable<string> keys) => _said.UnionWith(keys);

    // It never left; whether that was the day's only push the caller knows.
    public void TakenBack(int person, IEnumerable<string> keys, DateTime at, bool others)
    {
        _said.ExceptWith(keys);
        if (!others)
            _pushed.Remove((person, DateOnly.FromDateTime(at)));
    }

    public bool IsWorking(DateOnly day) => OfficeDates.IsWorking(day, office.Holidays);

    private IEnumerable<Said> Steps()
    {
        foreach (var duty in office.Duties.Where(d => !d.Done))
        {
            var days = office.Steps.ToDictionary(s => s, s => DayOf(s, duty));
            foreach (var (step, day) in days)
            {
                // Who promised is left alone until the day, but not on T; heads and the province hear all the same.
                if (duty.Promise is not null && step.Offset != 0 && ToOfficers(step) && day < AskedOn(duty))
                    continue;
                var until = Earliest(WorkingDaysAfter(day, step.CatchUp).ToDateTime(Closing), duty.Round.Locks.AddDays(1).ToDateTime(default));
                foreach (var other in office.Steps.Where(o => o.Audience == step.Audience || (ToOfficers(o) && ToOfficers(step))))
                {
                    var moment = days[other].ToDateTime(other.Time);
                    if (moment > day.ToDateTime(step.Time))
                        until = Earliest(until, moment);
                }

                var opens = duty.Round.Opens.ToDateTime(default);
                var at = day.ToDateTime(step.Time);
                // Before the due day was what it is, nothing was left undone; on T itself it is said all the same.
                if (step.Offset != 0 && at < duty.DueSince)
                    continue;
                foreach (var person in PeopleOf(step.Audience, duty.District))
                    yield return new(Key(duty, step.Name, step.Offset > 0 ? duty.Due : T(duty), person), person, at, at < opens ? opens : at, until, step.Offset == 0);
            }
        }
    }

    // Asked at nine on the day, unless a step comes to that officer that day anyhow.
    private IEnumerable<Said> Promises()
    {
        foreach (var duty in office.Duties.Where(d => !d.Done && d.Promise is not null))
        {
            var day = AskedOn(duty);
            var at = day.ToDateTime(Nine);
            if (at <= duty.Promise!.Value.At)
                continue;
            var promiser = duty.Promise.Value.Person;
            var stillOfficer = office.Posts.Any(p => p.Person == promiser && p.District == duty.District && !office.Blocked.Contains(promiser));
            var asked = stillOfficer ? [promiser] : PeopleOf(Audience.Responsible, duty.District);
            foreach (var person in asked)
            {
                if (!office.Steps.Any(s => ToOfficers(s) && DayOf(s, duty) == day && PeopleOf(s.Audience, duty.District).Contains(person)))
                    yield return new(Key(duty, "promise", day, person), person, at, at, Earliest(day.ToDateTime(Closing), duty.Round.Locks.AddDays(1).ToDateTime(default)), false);
            }
        }
    }

    // Everybody concerned knows one day; when another is in force, they are told once.
    private IEnumerable<Said> Moves()
    {
        foreach (var round in office.Rounds.Where(r => r.Moves.Count > 0))
        {
            foreach (var duty in office.Duties.Where(d => d.Round == round && !d.Done))
            {
                foreach (var person in PeopleOf(Audience.ResponsibleAndDeputy, duty.District))
                {
                    if (Told(round, duty.District, person, duty.Granted) is { } said)
                        yield return said;
                }
            }

            foreach (var person in Holding(null, RecipientRole.Province))
            {
                if (Told(round, null, person, null) is { } said)
                    yield return said;
            }
        }
    }

    private Said? Told(SimulatedOffice.Round round, string? district, int person, DateOnly? granted)
    {
        string KeyOf(DateTime at) => string.Create(CultureInfo.InvariantCulture, $"{campaign}:{district}:{round.Name}:moved:{at:yyyyMMddHHmmss}:{person}");
        var known = round.Moves[0].From;
        foreach (var move in round.Moves.Where(m => _said.Contains(KeyOf(m.At))))
            known = move.To;
        var (last, at) = (round.Moves[^1].To, round.Moves[^1].At);
        if (_said.Contains(KeyOf(at)) || Own(known) == Own(last))
            return null;
        DateOnly Own(DateOnly day) => granted is { } until && until > day ? until : day;

        var from = at;
        if (!IsWorking(DateOnly.FromDateTime(at)) || TimeOnly.FromDateTime(at) >= Closing)
            from = WorkingDaysAfter(DateOnly.FromDateTime(at), 1).ToDateTime(Opening);
        else if (TimeOnly.FromDateTime(at) < Opening)
            from = DateOnly.FromDateTime(at).ToDateTime(Opening);
        var day = DateOnly.FromDateTime(from);
        var over = (Own(last) < day ? day : Own(last)).AddDays(1).ToDateTime(default);
        return new(KeyOf(at), person, from, from, Earliest(over, WorkingDaysAfter(day, 5).ToDateTime(Closing)), false);
    }

    private IEnumerable<Said> Thanks()
        => from duty in office.Duties
           where office.Thanks && duty.Done && duty.OnTime
           let day = WorkingDaysAfter(duty.Due, 1)
           from person in PeopleOf(Audience.Responsible, duty.District)
           select new Said(Key(duty, "thanks", duty.Due, person), person, day.ToDateTime(Nine), day.ToDateTime(Nine), day.ToDateTime(Closing), false);

    private IEnumerable<Said> Checks()
        => from day in office.Checks
           where IsWorking(day)
           from person in Holding(null, RecipientRole.Administrator)
           let key = string.Create(CultureInfo.InvariantCulture, $"{campaign}:::check:{day:yyyyMMdd}:{person}")
           select new Said(key, person, day.ToDateTime(Opening), day.ToDateTime(Opening), day.ToDateTime(Closing), false);

    private DateOnly DayOf(ReminderStep step, SimulatedOffice.Duty duty)
        => step.Offset > 0 ? WorkingDaysAfter(duty.Due, step.Offset) : WorkingDaysBefore(T(duty), -step.Offset);

    private DateOnly AskedOn(SimulatedOffice.Duty duty)
    {
        var (day, t) = (duty.Promise!.Value.Day, OnOrBefore(duty.Due));
        while (!IsWorking(day))
            day = day.AddDays(1);
        return DateOnly.FromDateTime(duty.Promise.Value.At) <= t && day > t ? t : day;
    }

    // The last working day on or before the nominal day, whatever the roll; of a district that was given longer on or before its own day.
    private DateOnly T(SimulatedOffice.Duty duty)
        => OnOrBefore(duty.Due > duty.Round.Due || duty.Round.WorkingDay is not null || duty.Round.Due < duty.Round.Nominal ? duty.Due : duty.Round.Nominal);

    private DateOnly OnOrBefore(DateOnly day)
    {
        while (!IsWorking(day))
            day = day.AddDays(-1);
        return day;
    }

    private DateOnly WorkingDaysAfter(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorking(day))
                count--;
        }

        return day;
    }

    private DateOnly WorkingDaysBefore(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(-1);
            if (IsWorking(day))
                count--;
        }

        return day;
    }

    private List<int> PeopleOf(Audience audience, string district)
    {
        if (audience is Audience.Province)
            return Holding(null, RecipientRole.Province);
        if (audience is Audience.Head)
            return Holding(district, RecipientRole.Head);
        List<int> people = Holding(district, RecipientRole.Responsible);
        if (audience is Audience.ResponsibleAndDeputy)
            people = [.. people.Union(Holding(district, RecipientRole.Deputy))];
        if (people.Count == 0)
            people = [.. Holding(district, RecipientRole.Deputy).Union(Holding(district, RecipientRole.OtherOfficer))];
        return people.Count > 0 ? people : Holding(district, RecipientRole.Head);
    }

    private List<int> Holding(string? district, RecipientRole role)
        => [.. office.Posts.Where(p => p.Role == role && p.District == district && !office.Blocked.Contains(p.Person)).Select(p => p.Person).Distinct()];

    private static bool ToOfficers(ReminderStep step) => step.Audience is Audience.Responsible or Audience.ResponsibleAndDeputy;

    private string Key(SimulatedOffice.Duty duty, string step, DateOnly day, int person)
        => string.Create(CultureInfo.InvariantCulture, $"{campaign}:{duty.District}:{duty.Round.Name}:{step}:{day:yyyyMMdd}:{person}");

    private static DateTime Earliest(DateTime one, DateTime other) => one < other ? one : other;
}
