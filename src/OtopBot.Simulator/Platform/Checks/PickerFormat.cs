using System.Globalization;

namespace OtopBot.Simulator.Platform.Checks;

// How a date picker writes its values: wall time without a zone, Gregorian, 1900 to 2100.
public sealed record PickerFormat(string Pattern, string Form)
{
    private static readonly PickerFormat Date = new("yyyy-MM-dd", "yyyy-MM-dd");
    private static readonly PickerFormat Time = new("HH:mm", "HH:mm");
    private static readonly PickerFormat DateAndTime = new("yyyy-MM-dd'T'HH:mm", "yyyy-MM-ddTHH:mm");

    public static PickerFormat? Of(string mode) => mode switch
    {
        "date" => Date,
        "time" => Time,
        "datetime" => DateAndTime,
        _ => null,
    };

    public DateTime? Read(string text)
        => DateTime.TryParseExact(text.Replace('t', 'T'), Pattern, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment)
           && (this == Time || moment.Year is >= 1900 and <= 2100)
            ? moment
            : null;
}
