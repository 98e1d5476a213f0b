using OtopBot.Domain.Calendar;

namespace OtopBot.Data;

// A list of holidays on disk, by the ending of its name a calendar or a table.
public static class HolidayFile
{
    public static bool IsCalendar(string path) => path.EndsWith(".ics", StringComparison.OrdinalIgnoreCase);

    public static HolidayList Read(string path)
    {
        var text = File.ReadAllText(path);
        return IsCalendar(path) ? IcsHolidayReader.Read(text) : HolidayCsvReader.Read(text);
    }
}
