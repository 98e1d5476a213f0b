using OtopBot.Dialogs;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Domain.People;
using OtopBot.Domain.Reminders;
using OtopBot.Inbox;
using OtopBot.Outbox;

namespace OtopBot.Retention;

// Everything that retention may take away. Each is named here, so that nothing else is ever deleted.
public static class Shelves
{
    public static IReadOnlyList<Shelf> All { get; } =
    [
        new Shelf<InboxMessage>(o => o.InboxDays, db => db.Set<InboxMessage>().Where(m => m.Status != InboxStatus.Waiting), m => m.ReceivedAt),
        // What was begun in a chat goes with the messages that began it; a chat that goes on has a fresh date.
        new Shelf<Conversation>(o => o.InboxDays, db => db.Set<Conversation>(), c => c.UpdatedAt),
        new Shelf<OutboxMessage>(o => o.OutboxDays, db => db.Set<OutboxMessage>().Where(m => m.DoneAt != null && m.Status != OutboxStatus.Waiting && m.Status != OutboxStatus.Parked), m => m.DoneAt),
        new Shelf<EnrolmentCode>(o => o.CodeDays, db => db.Codes, c => c.UsedAt ?? c.ExpiresAt),
        new Shelf<SignInLink>(o => o.CodeDays, db => db.Set<SignInLink>(), l => l.UsedAt ?? l.ExpiresAt),
        new Shelf<WrongCodes>(o => o.CodeDays, db => db.Set<WrongCodes>(), w => w.LastAt),
        new Shelf<Reminder>(o => o.ReminderDays, db => db.Reminders.Where(r => r.State != ReminderState.Queued || !db.Set<OutboxMessage>().Any(m => m.Key == r.MessageKey && m.DoneAt == null)), r => r.PlannedFor),
        new Shelf<DroppedPush>(o => o.ReminderDays, db => db.Set<DroppedPush>(), d => d.At),
        new Shelf<ShortageTold>(o => o.ReminderDays, db => db.Set<ShortageTold>(), t => t.At),
    ];
}
