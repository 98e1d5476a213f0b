using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs;

// A day with what it is for, as in "มิ.ย. วันพุธ" or "จุน ถึง 30 มิ.ย.", in either order; each may be missing.
public sealed record DayAndPlace(Reading<DateOnly>? Day, Place Place);

public static class DayAndPlaceReader
{
    // Null when some of it is neither.
    public static DayAndPlace? Read(string text, Campaign campaign, DateOnly today)
        => ReadWords(text, campaign, today) ?? ReadWords(DayReader.Apart(text), campaign, today);

    // The longest piece that is a day: "24 มิ.ย." is no "24" of June's report.
    private static DayAndPlace? ReadWords(string text, Campaign campaign, DateOnly today)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var length = words.Length; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                var day = DayReader.Read(string.Join(' ', words.Skip(start).Take(length)), today);
                if (day is not NotUnderstood<DateOnly> && PlaceReader.Read(string.Join(' ', words.Take(start).Concat(words.Skip(start + length))), campaign, today) is { Unread: null } place)
                    return new DayAndPlace(day, place);
            }
        }

        return PlaceReader.Read(text, campaign, today) is { Unread: null } only ? new DayAndPlace(null, only) : null;
    }
}
