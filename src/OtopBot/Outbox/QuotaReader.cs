using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line;

namespace OtopBot.Outbox;

// Asks LINE what the month allows and how large the groups are. A LINE that is away changes nothing: what was known stays.
public sealed class QuotaReader(LineClient line, ILogger<QuotaReader> log)
{
    public async Task<bool> ReadQuotaAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            var limit = (await line.GetQuotaAsync(ct)).Limit;
            var used = await line.GetQuotaConsumptionAsync(ct);
            (await OfMonthAsync(db, now, ct)).Read(limit, used, now);
            return true;
        }
        catch (Exception problem) when (problem is LineApiException or LineUnreachableException)
        {
            log.LogWarning("LINE did not tell the month's quota: {Problem}", LineProblem.Words(problem));
            return false;
        }
    }

    // Groups that are bound and were not counted since this moment.
    public async Task ReadGroupsAsync(OtopDbContext db, DateTimeOffset since, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.Set<GroupSize>().ToDictionaryAsync(g => g.ChatId, ct);
        foreach (var chat in await db.Groups.Where(g => g.EndedAt == null).Select(g => g.ChatId).Distinct().ToListAsync(ct))
        {
            if (known.GetValueOrDefault(chat) is var size && size?.ReadAt >= since)
                continue;
            try
            {
                var members = await line.GetGroupMemberCountAsync(chat, ct);
                (size ?? db.Add(new GroupSize(chat)).Entity).Count(members, now);
            }
            catch (Exception problem) when (problem is LineApiException or LineUnreachableException)
            {
                log.LogWarning("LINE did not tell the size of a group: {Problem}", LineProblem.Words(problem));
            }
        }
    }

    public static async Task<QuotaReading> OfMonthAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
        => await db.Set<QuotaReading>().FindAsync([LineMonth.Of(now).ToString()], ct) ?? db.Add(new QuotaReading(LineMonth.Of(now))).Entity;
}
