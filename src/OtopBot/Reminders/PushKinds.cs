using OtopBot.Domain.Reminders;
using OtopBot.Outbox;

namespace OtopBot.Reminders;

public static class PushKinds
{
    public static PushKind Of(ReminderKind kind) => kind switch
    {
        ReminderKind.DueDay => PushKind.DueDay,
        ReminderKind.Shortage => PushKind.Shortage,
        ReminderKind.Moved => PushKind.DateMoved,
        ReminderKind.Eve => PushKind.Eve,
        ReminderKind.Promise => PushKind.Promise,
        ReminderKind.Overdue => PushKind.Overdue,
        ReminderKind.Head => PushKind.Escalation,
        ReminderKind.ProvinceList => PushKind.ProvinceList,
        ReminderKind.HeadsUp => PushKind.HeadsUp,
        ReminderKind.SelfCheck => PushKind.SelfCheck,
        ReminderKind.Afternoon => PushKind.Afternoon,
        ReminderKind.Thanks => PushKind.Thanks,
    };
}
