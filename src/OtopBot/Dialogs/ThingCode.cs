using System.Globalization;
using OtopBot.Domain.Campaigns;
using OtopBot.Views;

namespace OtopBot.Dialogs;

// How a button names a thing that is owed, and a day: d=5602, m=2563-06 or cert, t=2020-06-24.
public static class ThingCode
{
    private const string Certification = "cert";
    private const string DayFormat = "yyyy-MM-dd";

    public static (string, string)[] Named(string district, Deadline thing, DateOnly? day = null)
        => [("d", district), ("m", thing.Month?.ToString() ?? Certification), .. day is { } named ? new[] { ("t", Write(named)) } : []];

    public static string Write(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    // Null when it names no thing of this round.
    public static (string District, Deadline Thing)? Read(ButtonCode code, Campaign campaign)
        => code["d"] is { } district && campaign.Districts.Any(d => d.Code == district)
            && campaign.Deadlines.FirstOrDefault(d => (d.Month?.ToString() ?? Certification) == code["m"]) is { } thing ? (district, thing) : null;

    public static DateOnly? Day(ButtonCode code) => Day(code["t"]);

    public static DateOnly? Day(string? written)
        => DateOnly.TryParseExact(written, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
