namespace OtopBot.Domain.Calendar;

/// <summary>Reads holidays from comma-separated text with the columns date, name and perhaps declared; days such as 2020-07-27, of either era.</summary>
public static class HolidayCsvReader
{
    public const string Date = "date";
    public const string Name = "name";
    public const string Declared = "declared";

    private const string Format = "yyyy-MM-dd";

    public static HolidayList Read(string csv)
    {
        List<ListedHoliday> days = [];
        List<HolidayOddity> oddities = [];
        var lines = csv.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select((text, i) => (Number: i + 1, Text: text.Trim())).Where(l => l.Text.Length > 0).ToList();
        if (lines is not [var head, .. var rows] || Columns(head.Text) is not { } columns)
            return new([], [new(lines is [var first, ..] ? first.Number : 1, HolidayOddityKind.NoHeader, lines is [var shown, ..] ? shown.Text : "")]);

        oddities.AddRange(columns.Where(c => c is not (Date or Name or Declared)).Select(c => new HolidayOddity(head.Number, HolidayOddityKind.UnknownColumn, c)));
        foreach (var (number, text) in rows)
        {
            if (Row(text, columns) is not { } row)
                oddities.Add(new(number, HolidayOddityKind.WrongCells, text));
            else if (Read(row, days) is { Kind: { } kind } odd)
                oddities.Add(new(number, kind, odd.Printed));
        }

        return new(days, oddities);
    }

    // Null when the row is a holiday and in the list now.
    private static (HolidayOddityKind? Kind, string Printed)? Read(Dictionary<string, string> row, List<ListedHoliday> days)
    {
        var declared = row.GetValueOrDefault(Declared, "");
        if (HolidayList.Day(row[Date], Format) is not { } day)
            return (HolidayOddityKind.NotADay, row[Date]);
        if (row[Name].Length is 0 or > ListedHoliday.LongestName)
            return (HolidayOddityKind.NoName, row[Date]);
        if (declared.Length > 0 && HolidayList.Day(declared, Format) is null)
            return (HolidayOddityKind.NotADay, declared);
        DateOnly? since = declared.Length > 0 ? HolidayList.Day(declared, Format) : null;
        if (since > day)
            return (HolidayOddityKind.DeclaredLate, declared);
        if (days.Exists(d => d.Day == day))
            return (HolidayOddityKind.Twice, row[Date]);
        if (HolidayList.IsWeekend(day))
            return (HolidayOddityKind.Weekend, row[Date]);
        days.Add(new(day, row[Name], since));
        return null;
    }

    private static IReadOnlyList<string>? Columns(string line)
        => CsvRows.Of(line) is [var names] && names.Contains(Date) && names.Contains(Name) && names.Distinct().Count() == names.Count ? names : null;

    private static Dictionary<string, string>? Row(string line, IReadOnlyList<string> columns)
    {
        if (line.Count(c => c == '"') % 2 != 0 || CsvRows.Of(line) is not [var cells] || cells.Count > columns.Count)
            return null;
        return columns.Select((name, i) => (name, Cell: i < cells.Count ? cells[i] : "")).ToDictionary(c => c.name, c => c.Cell);
    }
}
