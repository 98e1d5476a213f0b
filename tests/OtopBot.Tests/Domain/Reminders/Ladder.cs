using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;

namespace OtopBot.Tests.Domain.Reminders;

// One district that owes the report of June by Thursday 25 June 2563, and the people who hear of it.
internal static class Ladder
{
    public const int Responsible = 1;
    public const int Deputy = 2;
    public const int Head = 3;
    public const int Other = 4;
    public const int Province = 5;
    public const int Administrator = 6;

    public static readonly Deadline June = new(DeadlineKind.MonthlyReport, new FiscalMonth(2020, 6), new(2020, 6, 1), new(2020, 6, 25), new(2020, 7, 10));

    public static readonly IReadOnlyList<Recipient> Everybody =
    [
        new(Responsible, RecipientRole.Responsible, "5607"),
        new(Deputy, RecipientRole.Deputy, "5607"),
        new(Head, RecipientRole.Head, "5607"),
        new(Other, RecipientRole.OtherOfficer, "5607"),
        new(Province, RecipientRole.Province),
        new(Administrator, RecipientRole.Province),
        new(Administrator, RecipientRole.Administrator),
    ];

    public static ReminderFacts Facts => Of(new Owed("5607", June));

    public static ReminderFacts Of(params IReadOnlyList<Owed> owed) => new("56-2563", WorkingCalendar.WithoutHolidays, ReminderLadder.Usual)
    {
        Owed = owed,
        Recipients = Everybody,
    };

    public static DateTimeOffset At(int month, int day, int hour = 9, int minute = 0) => Bangkok.At(new(2020, month, day), new(hour, minute));

    public static ReminderSchedule Schedule(this ReminderFacts facts) => ReminderSchedule.Of(facts);

    // Steps said at this moment with who hears them, as "eve 1".
    public static IReadOnlyList<string> Said(this ReminderFacts facts, DateTimeOffset at)
        => [.. facts.Schedule().Due(at).SelectMany(l => l.Items.Select(i => $"{i.Step} {l.PersonId}"))];

    public static ReminderFacts Promising(this ReminderFacts facts, DateOnly day, DateTimeOffset at, int person = Responsible)
        => facts with { Owed = [.. facts.Owed.Select(o => o with { Promise = new(day, person, at) })] };

    public static ReminderFacts Without(this ReminderFacts facts, params IReadOnlyList<int> unreachable)
        => facts with { Recipients = [.. facts.Recipients.Select(r => r with { IsReachable = !unreachable.Contains(r.PersonId) })] };

    // As it is after these letters.
    public static ReminderFacts After(this ReminderFacts facts, DateTimeOffset at)
    {
        var letters = facts.Schedule().Due(at);
        return facts with
        {
            Settled = facts.Settled.Concat(letters.SelectMany(l => l.Items).Select(i => i.Key)).ToHashSet(),
            Pushes = facts.Pushes.Concat(letters.Select(l => new Pushed(l.PersonId, Bangkok.DayOf(at)))).ToHashSet(),
        };
    }
}
