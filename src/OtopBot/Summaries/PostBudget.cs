using OtopBot.Data;
using OtopBot.Outbox;

namespace OtopBot.Summaries;

// Which of these the month's messages still allow (D10).
public delegate Task<IReadOnlyList<PlannedPush>> PostBudget(OtopDbContext db, IReadOnlyList<PlannedPush> wanted, DateTimeOffset now, CancellationToken ct);

// How many messages a post to this group costs.
public delegate Task<int> GroupPrice(OtopDbContext db, string provinceCode, string chatId, DateTimeOffset now, CancellationToken ct);
