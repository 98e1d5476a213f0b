using OtopBot.Inbox;
using OtopBot.Outbox;

namespace OtopBot.Hosting;

// What one look at the database tells of how the bot is: the same for all processes that share it. Without anything personal.
public sealed record Vitals(DateTimeOffset At, InboxLoad Inbox, OutboxLoad Outbox, BudgetState Month, long AuditSequence, TablesState Tables);

// Migrations: what was applied last, what this program's tables lack, and what only a newer program knows.
public sealed record TablesState(string? Newest, IReadOnlyList<string> Lacking, IReadOnlyList<string> Unknown);
