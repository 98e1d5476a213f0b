using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line;

namespace OtopBot.Outbox;

// Sends a chat's next row: claims it in a commit of its own, calls LINE, records what came of it.
public sealed class ChatSender(IServiceScopeFactory scopes, LineClient line, OutboxOptions options, OutboxMeter meter, TimeProvider time, ILogger<ChatSender> log)
{
    private const int Records = 5;

    public async Task<TimeSpan?> SendNextAsync(string chatId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        var row = await db.Set<OutboxMessage>().Due(time.GetUtcNow()).Known().Where(m => m.ChatId == chatId).OrderBy(m => m.Id).FirstOrDefaultAsync(ct);
        if (row is null)
            return null;

        using var trace = OutboxTraces.Begin(row);
        using var lines = log.BeginScope("Outbox row {Row}", row.Id);
        var claim = Guid.NewGuid();
        if (!await ClaimAsync(db, row, claim))
            return TimeSpan.Zero;

        // The call in hand is finished even while the process stops: its outcome must not become a riddle.
        var outcome = await CallAsync(row);
        meter.Called(outcome.Verdict);
        row.Settle(outcome, time.GetUtcNow());
        await RecordAsync(db, row, outcome, claim);
        trace.Tell(row, outcome);
        Tell(row, outcome);
        if (outcome.Verdict is SendVerdict.QuotaUsedUp)
            await RefusedAsync(row);
        return TimeSpan.Zero;
    }

    private async Task<bool> ClaimAsync(OtopDbContext db, OutboxMessage row, Guid claim)
    {
        var now = time.GetUtcNow();
        if (row.IsOver(now))
            row.End(now);
        else
            await ClaimAsync(db, row, claim, now);
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process took it, or this one did and the database's answer got lost: left alone it would wait, and be a riddle then.
            await db.Entry(row).ReloadAsync(CancellationToken.None);
            return row.IsClaimed(claim);
        }

        if (row.Status is OutboxStatus.Waiting)
            return true;
        meter.Settled(row);
        return false;
    }

    private async Task ClaimAsync(OtopDbContext db, OutboxMessage row, Guid claim, DateTimeOffset now)
    {
        var tooLate = row.IsTooLate(now);
        if (row is { IsReply: false, Kind: null })
            row.Charge(PushKind.Notice, await GroupSize.PriceAsync(db, row.ChatId, now, CancellationToken.None));
        row.Claim(now, options.Lease, claim);
        if (tooLate)
            row.GiveUp(now);
    }

    private Task<SendOutcome> CallAsync(OutboxMessage row) => SendOutcome.OfAsync(() => row.ReplyToken is { } token
        ? line.ReplyAsync(token, MessageBatch.FromJson(row.Messages), CancellationToken.None)
        : line.PushAsync(row.ChatId, MessageBatch.FromJson(row.Messages), row.RetryKey, CancellationToken.None));

    // When the outcome cannot be recorded the claim runs out, and the next attempt asks LINE what became of this one.
    private async Task RecordAsync(OtopDbContext db, OutboxMessage row, SendOutcome outcome, Guid claim)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Records)
            {
                // Withdrawn, replaced or claimed by another process during the call; or recorded, and only the database's answer got lost.
                await db.Entry(row).ReloadAsync(CancellationToken.None);
                if (row.Status is not OutboxStatus.Waiting || row.IsSettled(claim))
                    return;
                row.Settle(outcome, time.GetUtcNow());
            }
            catch (Exception problem) when (attempt < Records && DatabaseAway.Is(problem))
            {
                log.LogWarning("The outcome of outbox row {Row} is not yet recorded: {Problem}", row.Id, ProblemText.Of(problem));
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), CancellationToken.None);
            }
        }
    }

    // Two processes may be refused at once: what one of them writes down is enough.
    private async Task RefusedAsync(OutboxMessage row)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
            (await QuotaReader.OfMonthAsync(db, time.GetUtcNow(), CancellationToken.None)).Refuse(row.Price, time.GetUtcNow());
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception problem) when (problem is DbUpdateException || DatabaseAway.Is(problem))
        {
            log.LogWarning("That LINE's monthly limit is reached was not recorded: {Problem}", ProblemText.Of(problem));
        }
    }

    private void Tell(OutboxMessage row, SendOutcome outcome)
    {
        meter.Settled(row);
        if (outcome.Verdict is SendVerdict.Accepted)
            log.LogDebug("Outbox row {Row} sent, LINE request {Request}", row.Id, outcome.RequestId);
        else if (outcome.Verdict is SendVerdict.Unauthorized || row.Status is OutboxStatus.Failed)
            log.LogError("Outbox row {Row} is {Status}, LINE request {Request}: {Problem}", row.Id, row.Status, outcome.RequestId, outcome.Problem);
        else
            log.LogWarning("Outbox row {Row} is {Status}, LINE request {Request}: {Problem}", row.Id, row.Status, outcome.RequestId, outcome.Problem);
    }
}
