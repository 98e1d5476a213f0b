using System.Text;

namespace OtopBot.Domain.Calendar;

/// <summary>Reads whole-day events of an iCalendar file (RFC 5545) as holidays: DTSTART, DTEND (the day after the last) and SUMMARY.</summary>
public static class IcsHolidayReader
{
    private const string Format = "yyyyMMdd";
    private const int LongestSpan = 31;

    public static HolidayList Read(string ics)
    {
        List<ListedHoliday> days = [];
        List<HolidayOddity> oddities = [];
        IcsEvent? open = null;
        var nested = 0;
        var lines = Unfolded(ics);
        if (lines is not [var head, ..] || !head.Is("BEGIN", "VCALENDAR"))
            return new([], [new(1, HolidayOddityKind.NotACalendar, lines is [var first, ..] ? first.Text : "")]);

        foreach (var line in lines)
        {
            if (open is null)
            {
                open = line.Is("BEGIN", "VEVENT") ? new(line.Number) : null;
            }
            else if (line.Is("END", "VEVENT") && nested == 0)
            {
                Close(open, days, oddities);
                open = null;
            }
            else if (line.Name is "BEGIN" or "END")
            {
                nested += line.Name == "BEGIN" ? 1 : -1;
            }
            else if (nested == 0)
            {
                open.Lines.TryAdd(line.Name, line);
            }
        }

        if (open is not null)
            oddities.Add(new(open.Number, HolidayOddityKind.Unended, open.Summary));
        return new(days, oddities);
    }

    private static void Close(IcsEvent e, List<ListedHoliday> days, List<HolidayOddity> oddities)
    {
        var (kind, printed, span) = Days(e);
        if (kind is { } odd)
            oddities.Add(new(e.Number, odd, printed));
        foreach (var day in span)
        {
            if (days.Exists(d => d.Day == day))
                oddities.Add(new(e.Number, HolidayOddityKind.Twice, $"{day:O} {e.Summary}"));
            else if (HolidayList.IsWeekend(day))
                oddities.Add(new(e.Number, HolidayOddityKind.Weekend, $"{day:O} {e.Summary}"));
            else
                days.Add(new(day, e.Summary));
        }
    }

    private static (HolidayOddityKind? Kind, string Printed, IReadOnlyList<DateOnly> Days) Days(IcsEvent e)
    {
        if (e.Value("STATUS").Equals("CANCELLED", StringComparison.OrdinalIgnoreCase))
            return (HolidayOddityKind.Cancelled, e.Summary, []);
        if (e.Summary.Length is 0 or > ListedHoliday.LongestName)
            return (HolidayOddityKind.NoName, e.Value("DTSTART"), []);
        if (e.Lines.ContainsKey("RRULE") || e.Lines.ContainsKey("RDATE") || e.Lines.ContainsKey("DURATION"))
            return (HolidayOddityKind.Repeats, e.Summary, []);
        if (HolidayList.Day(e.Value("DTSTART"), Format) is not { } first)
            return (HolidayOddityKind.NotADay, e.Value("DTSTART"), []);
        if (!e.Lines.ContainsKey("DTEND"))
            return (null, "", [first]);
        if (HolidayList.Day(e.Value("DTEND"), Format) is not { } end)
            return (HolidayOddityKind.NotADay, e.Value("DTEND"), []);
        var length = end.DayNumber - first.DayNumber;
        return length is < 1 or > LongestSpan
            ? (HolidayOddityKind.WrongEnd, e.Value("DTEND"), [])
            : (null, "", [.. Enumerable.Range(0, length).Select(first.AddDays)]);
    }

    // A line that begins with a space or a tab goes on with the one before.
    private static List<IcsLine> Unfolded(string ics)
    {
        List<IcsLine> lines = [];
        var number = 0;
        foreach (var text in ics.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            number++;
            if (text is [' ' or '\t', ..] && lines.Count > 0)
                lines[^1] = lines[^1] with { Text = lines[^1].Text + text[1..] };
            else if (text.Length > 0)
                lines.Add(new(number, text));
        }

        return lines;
    }

    private sealed record IcsLine(int Number, string Text)
    {
        public string Name => Text[..Border(";:")].ToUpperInvariant();

        // Behind the first colon that stands outside of a parameter in quotation marks.
        public string Value => Border(":") is var at && at < Text.Length ? Text[(at + 1)..].Trim() : "";

        public bool Is(string name, string value) => Name == name && Value.Equals(value, StringComparison.OrdinalIgnoreCase);

        private int Border(string letters)
        {
            var quoted = false;
            for (var i = 0; i < Text.Length; i++)
            {
                quoted ^= Text[i] == '"';
                if (!quoted && letters.Contains(Text[i], StringComparison.Ordinal))
                    return i;
            }

            return Text.Length;
        }
    }

    private sealed record IcsEvent(int Number)
    {
        public Dictionary<string, IcsLine> Lines { get; } = [];

        public string Summary => Plain(Value("SUMMARY"));

        public string Value(string name) => Lines.TryGetValue(name, out var line) ? line.Value : "";

        private static string Plain(string escaped)
        {
            var plain = new StringBuilder(escaped.Length);
            for (var i = 0; i < escaped.Length; i++)
            {
                if (escaped[i] != '\\' || i + 1 == escaped.Length)
                    plain.Append(escaped[i]);
                else
                    plain.Append(escaped[++i] is 'n' or 'N' ? ' ' : escaped[i]);
            }

            return plain.ToString().Trim();
        }
    }
}
