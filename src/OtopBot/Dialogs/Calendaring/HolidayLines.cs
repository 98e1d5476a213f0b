using OtopBot.Data;
using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs.Calendaring;

// Why a line that was typed is left out.
public enum LineProblem
{
    NoDate,
    NoSuchDate,
    NoName,
    LongName,
    Past,
    Weekend,
    Known,
    NotThere,
    Twice,
}

// A line as typed, and why it is left out.
public sealed record LeftOut(string Typed, DateOnly? Day, LineProblem Problem);

// What somebody typed of holidays, a line for each: a date, and behind it the name when it is to be added.
public sealed record HolidayLines(IReadOnlyList<NamedDay> Days, IReadOnlyList<LeftOut> Left)
{
    public const int Most = 20;

    private const int LongestName = 100;

    public static IReadOnlyList<string> Split(string text) => [.. text.Split(['\n', '\r', '\u2028']).Select(l => l.Trim()).Where(l => l.Length > 0)];

    public static HolidayLines Read(IReadOnlyList<string> lines, bool adds, HolidayBook book, DateOnly today)
    {
        List<NamedDay> days = [];
        List<LeftOut> left = [];
        foreach (var line in lines)
        {
            var (date, rest) = DateReader.Begin(line, today);
            var name = rest.Trim(' ', '-', ':', ',', '.');
            if (!date.TryGet(out var day))
                left.Add(new(line, null, date is NotUnderstood<DateOnly> { Problem: ReadingProblem.Impossible } ? LineProblem.NoSuchDate : LineProblem.NoDate));
            else if (ProblemOf(day, name, adds, book, today) is { } problem)
                left.Add(new(line, day, problem));
            else if (days.Exists(d => d.Day == day))
                left.Add(new(line, day, LineProblem.Twice));
            else
                days.Add(new(day, adds ? name : book.On(day)!.Name));
        }

        return new(days, left);
    }

    // What somebody else did meanwhile leaves the days that are still to be done.
    public static HolidayLines Again(IEnumerable<NamedDay> days, bool adds, HolidayBook book, DateOnly today)
    {
        var looked = days.Select(d => (Day: d, Problem: ProblemOf(d.Day, d.Name, adds, book, today))).ToList();
        return new([.. looked.Where(d => d.Problem is null).Select(d => d.Day)], [.. looked.Where(d => d.Problem is not null).Select(d => new LeftOut(d.Day.Name, d.Day.Day, d.Problem!.Value))]);
    }

    private static LineProblem? ProblemOf(DateOnly day, string name, bool adds, HolidayBook book, DateOnly today) => (adds, book.On(day)) switch
    {
        (false, null) => LineProblem.NotThere,
        _ when day < today => LineProblem.Past,
        (true, not null) => LineProblem.Known,
        (true, _) when day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday => LineProblem.Weekend,
        (true, _) when name.Length == 0 => LineProblem.NoName,
        (true, _) when name.Length > LongestName => LineProblem.LongName,
        _ => null,
    };
}
