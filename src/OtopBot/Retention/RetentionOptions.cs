using OtopBot.Inbox;

namespace OtopBot.Retention;

// How many days things are kept that are done with; 0 keeps them for ever. Official records and the audit always stay.
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    // LINE may deliver an event again after days: an id that is gone would be handled twice.
    public const int Least = InboxMessage.DaysOfDelivery;

    // What people sent, handled.
    public int InboxDays { get; set; } = 365;

    // What the bot sent, or gave up.
    public int OutboxDays { get; set; } = 365;

    // Codes and links that are used or expired, and counts of wrong codes.
    public int CodeDays { get; set; } = 90;

    // What the clock reminded of, or had too few messages for. The least is no shorter than a month of LINE, whose rows count.
    public int ReminderDays { get; set; } = 730;

    public IEnumerable<string> Problems()
    {
        foreach (var (name, days) in new[] { (nameof(InboxDays), InboxDays), (nameof(OutboxDays), OutboxDays), (nameof(CodeDays), CodeDays), (nameof(ReminderDays), ReminderDays) })
        {
            if (days != 0 && days is < Least or > 36500)
                yield return $"{Section}:{name} is neither 0 (for ever) nor a number of days from {Least} to 36500.";
        }
    }
}
