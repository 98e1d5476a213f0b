using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Scheduling;

namespace OtopBot.Outbox;

// Asks LINE what the month allows, and looks whether it suffices.
public sealed class BudgetJob(IServiceScopeFactory scopes, QuotaReader line, MessageBudget budget, TimeProvider time, ILogger<BudgetJob> log) : ScheduledJob
{
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(10);

    // In this process only: another one may ask as well, which changes nothing.
    private DateTimeOffset? _triedAt;

    public override string Name => "budget";

    public override async Task<DateTimeOffset?> NextDueAtAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        var now = time.GetUtcNow();
        return await ReadingDueAsync(db, now, ct);
    }

    public override async Task RunDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        var now = time.GetUtcNow();
        if (await ReadingDueAsync(db, now, ct) <= now)
            await ReadAsync(db, now, ct);
    }

    private async Task ReadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        _triedAt = now;
        await line.ReadGroupsAsync(db, now - Retry, now, ct);
        var told = await line.ReadQuotaAsync(db, now, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            if (!told)
                return;
            var forecast = await budget.ForecastAsync(db, now, ct);
            (await QuotaReader.OfMonthAsync(db, now, ct)).Expect(forecast.IsShort, now);
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem)
        {
            // Another process has just written the same.
            log.LogInformation("The month's quota was read elsewhere: {Problem}", ProblemText.Of(problem));
            db.ChangeTracker.Clear();
        }
    }

    private async Task<DateTimeOffset> ReadingDueAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var due = QuotaTimes.Next(await BudgetState.ReadAsync(db, now, ct), await UncountedAsync(db, ct), isFirstLook: _triedAt is null, now);
        return _triedAt + Retry is { } earliest && earliest > due ? earliest : due;
    }

    private static Task<bool> UncountedAsync(OtopDbContext db, CancellationToken ct)
        => db.Groups.AnyAsync(g => g.EndedAt == null && !db.Set<GroupSize>().Any(s => s.ChatId == g.ChatId), ct);
}
