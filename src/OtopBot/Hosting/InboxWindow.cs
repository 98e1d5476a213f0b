using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Inbox;
using OtopBot.Reminders;

namespace OtopBot.Hosting;

// How the inbox looks from the jobs.
public static class InboxWindow
{
    public static IServiceCollection AddInboxLook(this IServiceCollection services) => services.AddSingleton<InboxLook>(LookAsync);

    public static async Task<InboxFacts> LookAsync(OtopDbContext db, DateTimeOffset since, CancellationToken ct)
    {
        var rows = db.Set<InboxMessage>();
        return new(
            await rows.Where(m => m.Status == InboxStatus.Waiting).MinAsync(m => (DateTimeOffset?)m.ReceivedAt, ct),
            await rows.CountAsync(m => (m.Status == InboxStatus.Failed || m.Status == InboxStatus.Ignored) && m.HandledAt >= since, ct));
    }
}
