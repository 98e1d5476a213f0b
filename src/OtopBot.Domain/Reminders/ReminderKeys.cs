using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Domain.Reminders;

/// <summary>Keys of what is said by the clock (D5): the same thing has the same key in every process and after every crash.</summary>
public static class ReminderKeys
{
    /// <summary>A thing of a district, by the day that the rule counts from.</summary>
    public static string Of(ReminderFacts facts, Owed owed, string step, DateOnly day, int person)
        => Text($"{facts.Campaign}:{owed.DistrictCode}:{owed.Thing}:{step}:{day:yyyyMMdd}:{person}");

    /// <summary>That a due day moved, told to one person; of several moves told at once the last. Without a district it is the round's own.</summary>
    public static string Of(ReminderFacts facts, string? district, DeadlineMove move, int person)
        => Text($"{facts.Campaign}:{district}:{Owed.NameOf(move.Kind, move.Month)}:{ReminderLadder.MovedName}:{move.At.ToOffset(Bangkok.Offset):yyyyMMddHHmmss}:{person}");

    /// <summary>The self-check of a day.</summary>
    public static string Of(ReminderFacts facts, DateOnly day, int person) => Text($"{facts.Campaign}:::{ReminderLadder.CheckName}:{day:yyyyMMdd}:{person}");

    /// <summary>That a month's messages are too few, told to one person, of whatever province.</summary>
    public static string Of(Shortfall shortfall, int person) => Text($"shortage:{shortfall.Month}:{person}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
