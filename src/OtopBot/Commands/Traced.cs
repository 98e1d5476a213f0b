using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;

namespace OtopBot.Commands;

// One signed record with everything that is known about where it came from.
public sealed record Traced<T>(
    T Record,
    IReadOnlyList<T> Versions,
    AuditNames Names,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<AuditEntry> Entries,
    bool IsAsRecorded,
    ChatTrace Chat)
    where T : class;

public static class Traced
{
    public static Task<Traced<MonthlyReport>> OfAsync(OtopDbContext db, MonthlyReport record, IReadOnlyList<MonthlyReport> versions, CancellationToken ct)
        => OfAsync(db, record, versions, record.CampaignId, record.Number, record.By, record.At, record.SourceEventId, ct);

    public static Task<Traced<Certification>> OfAsync(OtopDbContext db, Certification record, IReadOnlyList<Certification> versions, CancellationToken ct)
        => OfAsync(db, record, versions, record.CampaignId, record.Number, record.By, record.At, record.SourceEventId, ct);

    private static async Task<Traced<T>> OfAsync<T>(
        OtopDbContext db, T record, IReadOnlyList<T> versions, int campaign, string number, Signatory by, DateTimeOffset at, string eventId, CancellationToken ct)
        where T : class
    {
        var names = await AuditNames.LoadAsync(db, ct);
        var kind = AuditedRecords.Of(typeof(T))!;
        var subject = FigureRecords.SubjectOf(names.Campaign(campaign).Code, number);
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(e => e.Subject == subject && e.Kind.StartsWith(kind.Name)).OrderBy(e => e.Sequence).ToListAsync(ct);
        var signer = await db.People.FirstOrDefaultAsync(p => p.Id == by.PersonId, ct);
        return new(
            record,
            versions,
            names,
            signer?.PostsAt(at) ?? [],
            entries,
            entries.LastOrDefault()?.Facts == kind.State(db.Entry(record), names).Facts,
            await ChatTrace.LoadAsync(db, eventId, number, at, ct));
    }
}
