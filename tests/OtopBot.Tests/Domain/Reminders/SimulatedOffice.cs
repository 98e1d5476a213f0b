using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Tests.Domain.Reminders;

// What has happened in a pretended province, as plain as it can be kept. The oracle and the product both read it, each by its own rules. Times are Bangkok's.
internal sealed class SimulatedOffice
{
    public HashSet<DateOnly> Holidays { get; } = [];

    public List<Round> Rounds { get; } = [];

    public List<Duty> Duties { get; } = [];

    public List<Held> Posts { get; } = [];

    public HashSet<int> Blocked { get; } = [];

    public bool Thanks { get; init; }

    // The days on which administrators hear how the bot is.
    public IReadOnlyList<DateOnly> Checks { get; init; } = [];

    public required IReadOnlyList<ReminderStep> Steps { get; init; }

    public void Declare(DateOnly day, bool isHoliday, DateTime at)
    {
        _ = isHoliday ? Holidays.Add(day) : Holidays.Remove(day);
        foreach (var round in Rounds.Where(r => r.Due >= DateOnly.FromDateTime(at)))
        {
            var due = OfficeDates.DueOf(round, Holidays);
            if (due == round.Due || due < DateOnly.FromDateTime(at))
                continue;
            round.Moves.Add((round.Due, due, at));
            round.Due = due;
        }
    }

    // A deadline of the round; Due is what is in force.
    internal sealed class Round
    {
        public required DeadlineKind Kind { get; init; }

        public FiscalMonth? Month { get; init; }

        public required DateOnly Nominal { get; init; }

        public required Roll Roll { get; init; }

        // Instead of the nominal day: working day n of the month.
        public int? WorkingDay { get; init; }

        public required DateOnly Opens { get; init; }

        public required DateOnly Locks { get; init; }

        public DateOnly Due { get; set; }

        public List<(DateOnly From, DateOnly To, DateTime At)> Moves { get; } = [];

        public string Name => Month?.ToString() ?? "certification";
    }

    // One district's side of it.
    internal sealed class Duty
    {
        public required Round Round { get; init; }

        public required string District { get; init; }

        public DateOnly? Granted { get; private set; }

        public DateTime? GrantedAt { get; private set; }

        public bool Done { get; set; }

        public bool OnTime { get; private set; }

        public (DateOnly Day, int Person, DateTime At)? Promise { get; set; }

        public DateOnly Due => Granted is { } until && until > Round.Due ? until : Round.Due;

        // Since when the due day is what it is; null when it was never another.
        public DateTime? DueSince => Due > Round.Due ? GrantedAt : Round.Moves.Count > 0 ? Round.Moves[^1].At : null;

        public void Grant(DateOnly until, DateTime at)
        {
            if (!(Granted >= until))
                (Granted, GrantedAt) = (until, at);
        }

        public void Finish(DateTime at)
        {
            if (!Done)
                (Done, OnTime) = (true, DateOnly.FromDateTime(at) <= Due);
        }
    }

    internal sealed record Held(int Person, RecipientRole Role, string? District);
}
