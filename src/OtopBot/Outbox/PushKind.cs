namespace OtopBot.Outbox;

// What a push is for. The order is that of worth: when the month's messages run short, the last go first (D10).
public enum PushKind
{
    // The reminder at 09:00 of the last day.
    DueDay,
    // The province hears once that messages run short.
    Shortage,
    // Answers that somebody waits for: requests, decisions, who has blocked the bot.
    Notice,
    // A date has moved.
    DateMoved,
    // The reminder of the working day before.
    Eve,
    // Asked again on the day that was promised.
    Promise,
    // Past the due day: officer and deputy, head, list to the province.
    Overdue,
    Escalation,
    ProvinceList,
    // The group after the due day, and before it.
    GroupClose,
    GroupEve,
    // Days ahead.
    HeadsUp,
    GroupReview,
    SelfCheck,
    // The second reminder of the last day.
    Afternoon,
    Milestone,
    Thanks,
}
