using System.Globalization;

namespace OtopBot.Line.Messages;

internal static class PickerCheck
{
    private static readonly DateTime Earliest = new(1900, 1, 1);
    private static readonly DateTime Latest = new(2100, 12, 31, 23, 59, 0);

    public static void Check(string path, DatetimePickerAction picker)
    {
        var min = Read($"{path}.min", picker.Mode, picker.Min);
        var max = Read($"{path}.max", picker.Mode, picker.Max);
        var initial = Read($"{path}.initial", picker.Mode, picker.Initial);
        if (min >= max)
            throw new LineLimitException($"{path}.min", $"before max ({picker.Max})", picker.Min!);
        if (initial < min)
            throw new LineLimitException($"{path}.initial", $"not before min ({picker.Min})", picker.Initial!);
        if (initial > max)
            throw new LineLimitException($"{path}.initial", $"not after max ({picker.Max})", picker.Initial!);
    }

    private static DateTime? Read(string path, DatetimePickerMode mode, string? value)
    {
        if (value is null)
            return null;
        var form = mode switch
        {
            DatetimePickerMode.Date => "yyyy-MM-dd",
            DatetimePickerMode.Time => "HH:mm",
            DatetimePickerMode.Datetime => "yyyy-MM-ddTHH:mm",
        };
        if (!DateTime.TryParseExact(value, form, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment))
            throw new LineLimitException(path, $"a real {form}", value);
        if (mode is not DatetimePickerMode.Time && (moment < Earliest || moment > Latest))
            throw new LineLimitException(path, "1900 to 2100, Gregorian", value);
        return moment;
    }
}
