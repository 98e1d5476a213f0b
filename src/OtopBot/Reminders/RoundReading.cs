using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Outbox;

namespace OtopBot.Reminders;

// Reads what decides who is told what by the clock, for every round in hand.
public sealed class RoundReading(RemindersOptions options, SelfCheckCard? check = null)
{
    // What was said so long ago comes into no rule any more, but that a date moved must not be told twice.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(60);

    // So far ahead self-checks are planned.
    private const int DaysAhead = 40;

    public async Task<IReadOnlyList<RoundFacts>> LoadAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        // Before all else: whatever is saved after this reading collides with what is decided by it.
        var obligations = (await db.Obligations.ToListAsync(ct)).ToLookup(o => o.CampaignId);
        var said = await SaidAsync(db, now, ct);
        var shortfall = await Shortage.FactAsync(db, now, ct);
        List<RoundFacts> rounds = [];
        foreach (var campaign in await CampaignReading.InHandAsync(db, ct))
        {
            var round = await LoadAsync(db, campaign, [.. obligations[campaign.Id]], said, shortfall, now, ct);
            // Whoever serves two provinces hears it for the first.
            shortfall = shortfall is null ? null : shortfall with { Told = shortfall.Told.Concat(new Addressing(round.Facts.Recipients).ProvinceStaff).ToHashSet() };
            rounds.Add(round);
        }

        return rounds;
    }

    private async Task<RoundFacts> LoadAsync(OtopDbContext db, Campaign campaign, IReadOnlyList<Obligation> obligations, Said said, Shortfall? shortfall, DateTimeOffset now, CancellationToken ct)
    {
        var done = await DoneThings.ReadAsync(db, campaign, ct);
        var people = await db.People.AsNoTracking().Where(p => p.ForgottenAt == null && p.Holdings.Any(h => h.Post.ProvinceCode == campaign.ProvinceCode)).ToListAsync(ct);
        var today = Bangkok.DayOf(now);
        var facts = new ReminderFacts(campaign.Code, await CampaignReading.CalendarAsync(db, campaign.ProvinceCode, now, ct), options.Ladder())
        {
            Owed = [.. from district in campaign.Districts from deadline in campaign.Deadlines select Owed(campaign, district, deadline, obligations, done)],
            Recipients = [.. people.OrderBy(p => p.Id).SelectMany(p => PostRoles.Of(p, campaign.ProvinceCode, now))],
            Moves = campaign.Moves,
            Settled = said.Keys,
            Pushes = said.Pushes,
            Thanks = options.Thanks,
            Shortfall = shortfall,
            CheckDays = options.SelfCheck && check is not null ? [.. Enumerable.Range(0, DaysAhead).Select(today.AddDays)] : [],
        };
        return new(campaign, facts, obligations, people.ToDictionary(p => p.Id, p => p.LineUserId));
    }

    private static Owed Owed(Campaign campaign, District district, Deadline deadline, IReadOnlyList<Obligation> obligations, DoneThings done)
    {
        var own = campaign.DeadlineOf(deadline, district.Code);
        var row = obligations.FirstOrDefault(o => o.DistrictCode == district.Code && o.IsFor(deadline));
        var onTime = done.OnTime(district.Code, deadline);
        return new(district.Code, own, onTime is not null, onTime is true, Promise(row))
        {
            DueSince = campaign.DueSince(deadline, district.Code),
            OfRound = deadline,
            GrantedUntil = campaign.Extensions.Where(e => e.IsFor(district.Code, deadline)).Max(e => e.GrantedUntil),
        };
    }

    private static Promise? Promise(Obligation? row)
        => row is { PromisedFor: { } day, PromisedBy: { } person, PromisedAt: { } at } ? new(day, person, at) : null;

    // What a message carried that was withdrawn, or expired before it left, was not said.
    private static async Task<Said> SaidAsync(OtopDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var since = now - Remembered;
        var rows = await db.Reminders.Where(r => r.QueuedAt >= since || r.Step == ReminderLadder.MovedName)
            .Select(r => new
            {
                r.Key,
                r.PersonId,
                r.State,
                r.QueuedAt,
                Gone = db.Set<OutboxMessage>().Any(m => m.Key == r.MessageKey && m.Status == OutboxStatus.Dropped),
            }).ToListAsync(ct);
        var queued = rows.Where(r => r.State == ReminderState.Queued && !r.Gone).ToList();
        return new(
            rows.Where(r => r.State == ReminderState.Dropped).Concat(queued).Select(r => r.Key).ToHashSet(),
            queued.Select(r => new Pushed(r.PersonId, Bangkok.DayOf(r.QueuedAt))).ToHashSet());
    }

    private sealed record Said(IReadOnlySet<string> Keys, IReadOnlySet<Pushed> Pushes);
}
