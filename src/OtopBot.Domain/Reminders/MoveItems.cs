using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Reminders;

/// <summary>Due days that moved, told once to who still owes the thing and to the province (D8). Several moves before they are told are one; back to the old day is none.</summary>
internal static class MoveItems
{
    // Who joins later is not told of what moved long before.
    private const int CatchUp = 5;

    public static IEnumerable<ReminderItem> Of(ReminderFacts facts, Addressing people)
        => facts.Moves.GroupBy(m => (m.Kind, m.Month)).SelectMany(moves => Of([.. moves.OrderBy(m => m.At)], facts, people));

    private static IEnumerable<ReminderItem> Of(IReadOnlyList<DeadlineMove> moves, ReminderFacts facts, Addressing people)
    {
        var concerned = facts.Owed.Where(o => moves[0].IsFor(o.Deadline)).ToList();
        var officers = from owed in concerned
                       where !owed.IsDone
                       from person in people.Of(Audience.ResponsibleAndDeputy, owed.DistrictCode)
                       select Item(moves, owed, owed.DistrictCode, person, facts);
        var province = from owed in concerned.Take(1)
                       from person in people.ProvinceStaff
                       select Item(moves, owed with { Deadline = owed.OfRound, GrantedUntil = null }, null, person, facts);
        return officers.Concat(province).OfType<ReminderItem>();
    }

    // What is told already ends with the last move whose key is settled.
    private static ReminderItem? Item(IReadOnlyList<DeadlineMove> moves, Owed owed, string? district, int person, ReminderFacts facts)
    {
        var untold = moves.Reverse().TakeWhile(m => !facts.Settled.Contains(ReminderKeys.Of(facts, district, m, person))).Reverse().ToList();
        if (untold is not [var first, ..] || untold[^1] is not { } last)
            return null;
        var (from, to) = (Later(first.From, owed.GrantedUntil), Later(last.To, owed.GrantedUntil));
        var moment = OfficeHours.OnOrAfter(last.At, facts.Calendar);
        var day = Bangkok.DayOf(moment);
        var over = Bangkok.EndOf(to < day ? day : to);
        var stale = StepDays.CloseOf(day, CatchUp, facts.Calendar);
        return from == to ? null : new(ReminderKeys.Of(facts, district, last, person), person, ReminderKind.Moved, ReminderLadder.MovedName, moment, moment, over < stale ? over : stale)
        {
            DistrictCode = district,
            Deadline = owed.Deadline with { DueOn = to },
            Move = last with { From = from, To = to },
        };
    }

    private static DateOnly Later(DateOnly day, DateOnly? granted) => granted is { } until && until > day ? until : day;
}
