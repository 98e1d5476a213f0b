using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reminders;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Reminders;

// The same happenings in the product's own words: a real round whose due days the product itself moves.
internal sealed class OfficeFacts(OfficeYear year)
{
    private readonly Campaign _campaign = CampaignOf(year.Office);
    private readonly HashSet<DateOnly> _known = [];

    // Keys queued or dropped, and pushes, as the tables would tell.
    public HashSet<string> Settled { get; } = [];

    public HashSet<Pushed> Pushes { get; } = [];

    public string Code => _campaign.Code;

    public IReadOnlyList<Deadline> Deadlines => _campaign.Deadlines;

    public static DateTimeOffset Moment(DateTime at) => new(at, TimeSpan.FromHours(7));

    public ReminderSchedule ScheduleAt(DateTime at) => ReminderSchedule.Of(At(at));

    public ReminderFacts At(DateTime at)
    {
        var office = year.Office;
        var calendar = WorkingCalendar.AsOf(office.Holidays.Select(d => new Holiday("56", d, "", DateTimeOffset.MinValue)), Moment(at));
        if (!_known.SetEquals(office.Holidays))
        {
            _campaign.Replan(calendar, Moment(at));
            _known.Clear();
            _known.UnionWith(office.Holidays);
        }

        foreach (var duty in office.Duties.Where(d => d.Granted is not null))
            Grant(duty);
        return new(_campaign.Code, calendar, new(office.Steps))
        {
            Owed = [.. office.Duties.Select(Owed)],
            Recipients = [.. office.Posts.Select(p => new Recipient(p.Person, p.Role, p.District, !office.Blocked.Contains(p.Person)))],
            Moves = _campaign.Moves,
            Settled = Settled.ToHashSet(),
            Pushes = Pushes.ToHashSet(),
            Thanks = office.Thanks,
            CheckDays = office.Checks,
        };
    }

    private Owed Owed(SimulatedOffice.Duty duty) => new(duty.District, _campaign.DeadlineOf(DeadlineOf(duty.Round), duty.District), duty.Done, duty.OnTime,
        duty.Promise is { } promise ? new(promise.Day, promise.Person, Moment(promise.At)) : null) { GrantedUntil = duty.Granted, DueSince = _campaign.DueSince(DeadlineOf(duty.Round), duty.District) };

    private Deadline DeadlineOf(SimulatedOffice.Round round) => _campaign.Deadlines.Single(d => (d.Kind, d.Month) == (round.Kind, round.Month));

    private void Grant(SimulatedOffice.Duty duty)
    {
        var deadline = DeadlineOf(duty.Round);
        if (_campaign.Extensions.Where(e => e.IsFor(duty.District, deadline)).Max(e => e.GrantedUntil) == duty.Granted)
            return;
        var extension = new Extension(_campaign, duty.District, deadline, _campaign.Extensions.Count + 1, duty.Granted!.Value, "", Phayao.OfficerOf("จุน"), Moment(duty.GrantedAt!.Value), "e");
        extension.Grant(duty.Granted.Value, null, Phayao.OfficerOf("จุน"), Moment(duty.GrantedAt.Value), "e");
        _campaign.Add(extension);
    }

    private static Campaign CampaignOf(SimulatedOffice office)
    {
        var letter = new Letter("1", new DateOnly(2019, 10, 1), "", "");
        var campaign = new Campaign("56-2563", "56", "พะเยา", 2563, letter, OfficeYear.First, OfficeYear.First.AddMonths(11), Baht.Zero);
        foreach (var round in office.Rounds)
        {
            DeadlineRule rule = round.WorkingDay is { } number ? new WorkingDayRule(number) : round.Month is null ? new DateRule(round.Nominal, round.Roll) : new DayRule(round.Nominal.Day, round.Roll);
            var deadline = new Deadline(round.Kind, round.Month, round.Opens, default, round.Locks, rule);
            campaign.Add(deadline with { DueOn = deadline.DueBy(WorkingCalendar.WithoutHolidays) });
        }

        return campaign;
    }
}
