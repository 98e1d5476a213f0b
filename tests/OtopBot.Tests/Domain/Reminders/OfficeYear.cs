using System.Diagnostics.CodeAnalysis;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Tests.Domain.Reminders;

// A fiscal year of a pretended province with nine districts: who holds which post, what is due when by which rule, and everything that happens, all thrown by one seed.
internal sealed class OfficeYear
{
    public static readonly DateTime Start = new(2019, 10, 1);

    public static readonly FiscalMonth First = new(2019, 10);

    private static readonly string[] Districts = [.. Enumerable.Range(1, 9).Select(n => $"560{n}")];

    private readonly Dice _dice;
    private readonly List<Happening> _happenings = [];
    private DateTime _start = Start;
    private int _length = 365;

    private OfficeYear(uint seed, bool ofTheLetter)
    {
        _dice = new(seed);
        if (ofTheLetter)
            SeasonOfTheLetter();
        else
            WholeYear();
        Posts();
        foreach (var duty in Office.Duties)
            Fate(duty);
        Calendar();
        Staff();
        // In the order of time; what happens at one second happens in the order in which it was thrown.
        _happenings = [.. _happenings.OrderBy(h => h.At)];
    }

    // Something that happens, and in which words a failure tells of it.
    internal sealed record Happening(DateTime At, string What, Action Do);

    // The usual one; one without gaps and with long catching up; one of two steps.
    public static IReadOnlyList<ReminderStep>[] Ladders { get; } =
    [
        ReminderLadder.Usual.Steps,
        [
            new("a", -3, new(8, 30), Audience.ResponsibleAndDeputy, 4), new("b", -2, new(16, 29), Audience.Responsible, 1), new("c", 0, new(8, 30), Audience.Responsible),
            new("d", 0, new(11, 11), Audience.ResponsibleAndDeputy), new("e", 1, new(15, 0), Audience.Responsible, 5), new("f", 1, new(8, 30), Audience.Head, 3),
            new("g", 2, new(9, 0), Audience.ResponsibleAndDeputy, 2), new("h", 1, new(9, 0), Audience.Province, 0), new("i", 5, new(9, 0), Audience.Head),
        ],
        [new("eve", -1, new(9, 0), Audience.Responsible, 3), new("head", 4, new(10, 0), Audience.Head, 1)],
    ];

    public SimulatedOffice Office { get; private set; }

    // What becomes of a report's day that is no working day.
    public Roll Roll { get; private set; }

    public IReadOnlyList<Happening> Happenings => _happenings;

    public static OfficeYear Of(uint seed) => new(seed, ofTheLetter: false);

    // The round of the letter and the usual ladder, for a bot that has its tables.
    public static OfficeYear Season(uint seed) => new(seed, ofTheLetter: true);

    [MemberNotNull(nameof(Office))]
    private void SeasonOfTheLetter()
    {
        (_start, _length) = (new(2020, 6, 8), 115);
        Office = new() { Steps = Ladders[0], Thanks = true };
        Roll = (Roll)_dice.Below(3);
        Add(new() { Kind = DeadlineKind.Certification, Nominal = new(2020, 6, 22), Roll = Roll.Same, Opens = new(2020, 6, 7), Locks = new(2020, 7, 10) });
        foreach (var month in new FiscalMonth(2020, 6).Through(new(2020, 9)))
            Add(new() { Kind = DeadlineKind.MonthlyReport, Month = month, Nominal = new(month.Year, month.Month, 25), Roll = Roll, Opens = month.FirstDay, Locks = month.Next.FirstDay.AddDays(9) });
    }

    [MemberNotNull(nameof(Office))]
    private void WholeYear()
    {
        Office = new() { Steps = Ladders[_dice.Below(Ladders.Length)], Thanks = _dice.Below(2) == 0, Checks = [.. Enumerable.Range(0, 400).Select(n => DateOnly.FromDateTime(Start).AddDays(n))] };
        Roll = (Roll)_dice.Below(3);
        var number = _dice.Below(4) == 0 ? 3 + _dice.Below(15) : (int?)null;
        var nominal = new DateOnly(2019, 11, 10 + _dice.Below(15));
        Add(new() { Kind = DeadlineKind.Certification, Nominal = nominal, Roll = (Roll)_dice.Below(3), Opens = nominal.AddDays(-_dice.Below(12)), Locks = nominal.AddDays(4 + _dice.Below(20)) });
        foreach (var month in First.Through(First.AddMonths(11)))
        {
            Add(new()
            {
                Kind = DeadlineKind.MonthlyReport, Month = month, Nominal = new(month.Year, month.Month, 25), Roll = Roll, WorkingDay = number,
                Opens = month.FirstDay, Locks = month.Next.FirstDay.AddDays(9),
            });
        }
    }

    private void Add(SimulatedOffice.Round round)
    {
        round.Due = OfficeDates.DueOf(round, Office.Holidays);
        Office.Rounds.Add(round);
        Office.Duties.AddRange(Districts.Select(d => new SimulatedOffice.Duty { Round = round, District = d }));
    }

    // Few people with many posts, so that several things meet in one letter.
    private void Posts()
    {
        foreach (var district in Districts)
        {
            foreach (var (role, people, odds) in new[] { (RecipientRole.Responsible, 6, 9), (RecipientRole.Deputy, 8, 7), (RecipientRole.OtherOfficer, 5, 5), (RecipientRole.Head, 7, 8) })
            {
                if (_dice.Below(10) < odds)
                    Office.Posts.Add(new((int)role * 5 + 1 + _dice.Below(people), role, district));
            }
        }

        Office.Posts.Add(new(50, RecipientRole.Province, null));
        Office.Posts.Add(new(51, RecipientRole.Province, null));
        Office.Posts.Add(new(51, RecipientRole.Administrator, null));
        Office.Posts.Add(new(3, RecipientRole.Province, null));
    }

    private void Fate(SimulatedOffice.Duty duty)
    {
        var who = $"{duty.District} {duty.Round.Name}";
        DateTime Around(int before, int after) => duty.Round.Nominal.AddDays(_dice.Below(before + after + 1) - before).ToDateTime(default).AddSeconds(6 * 3600 + _dice.Below(14 * 3600));
        if (_dice.Below(10) < 7)
        {
            var at = Around(9, 9);
            At(at, $"{who} done", () => duty.Finish(at));
            if (_dice.Below(4) == 0)
                At(at.AddMinutes(1 + _dice.Below(_dice.Below(2) == 0 ? 15 : 5000)), $"{who} undone", () => duty.Done = false);
        }

        if (_dice.Below(4) == 0)
        {
            var at = Around(9, 7);
            var day = DateOnly.FromDateTime(at).AddDays(_dice.Below(8));
            var person = _dice.Below(3) == 0 ? 1 + _dice.Below(20) : Office.Posts.Where(p => p.District == duty.District).Select(p => p.Person).FirstOrDefault(1);
            At(at, $"{who} promised by {person} for {day:MM-dd}", () => duty.Promise = (day, person, at));
            if (_dice.Below(4) == 0)
                At(at.AddMinutes(_dice.Below(5000)), $"{who} promise taken back", () => duty.Promise = null);
        }

        if (_dice.Below(7) == 0)
        {
            var until = duty.Round.Nominal.AddDays(1 + _dice.Below(9));
            At(Around(7, 2), $"{who} given until {until:MM-dd}", () => duty.Granted = duty.Granted is { } former && former > until ? former : until);
        }
    }

    private void Calendar()
    {
        foreach (var n in Enumerable.Range(0, _length / 9))
        {
            // One in three close to a due day; weekends too, which change nothing.
            var day = DateOnly.FromDateTime(_start).AddDays(_dice.Below(_length));
            if (n % 3 == 0)
                day = new DateOnly(day.Year, day.Month, 25).AddDays(_dice.Below(8) - 5);
            var at = day.ToDateTime(default).AddDays(-_dice.Below(_dice.Below(3) == 0 ? 2 : 40)).AddSeconds(_dice.Below(86_400));
            At(at, $"{day:MM-dd} declared a holiday", () => Office.Declare(day, true, at));
            if (_dice.Below(5) == 0)
            {
                var revoked = at.AddDays(_dice.Below(30)).AddSeconds(_dice.Below(9000));
                At(revoked, $"{day:MM-dd} no holiday", () => Office.Declare(day, false, revoked));
            }
        }
    }

    private void Staff()
    {
        for (var n = 0; n < _length / 6; n++)
        {
            var at = _start.AddSeconds(_dice.Below(_length * 86_400));
            var (person, district, role) = (1 + _dice.Below(24), Districts[_dice.Below(9)], (RecipientRole)_dice.Below(4));
            var held = new SimulatedOffice.Held(person, role, district);
            switch (_dice.Below(4))
            {
                case 0:
                    At(at, $"{held} taken", () => Office.Posts.Add(held));
                    break;
                case 1:
                    At(at, $"posts of {person} in {district} end", () => Office.Posts.RemoveAll(p => p.Person == person && p.District == district));
                    break;
                default:
                    At(at, $"{person} blocks the bot", () => Office.Blocked.Add(person));
                    At(at.AddMinutes(_dice.Below(40_000)), $"{person} unblocks the bot", () => Office.Blocked.Remove(person));
                    break;
            }
        }
    }

    private void At(DateTime at, string what, Action act) => _happenings.Add(new(at, what, act));
}
