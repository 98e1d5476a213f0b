using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.People;

namespace OtopBot.Hosting;

// The words of the code for the first administrator: in memory and in the log, nowhere else.
public sealed class SetupCode
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public string? Words { get; private set; }

    // Issues a code when the province has no administrator; codes of earlier starts stop working.
    public async Task PrepareAsync(OtopDbContext db, string province, DateTimeOffset now, CancellationToken ct)
    {
        Words = null;
        while (Words is null && !await HasAdministratorAsync(db, province, now, ct))
            Words = await TryIssueAsync(db, province, now, ct);
    }

    private static Task<bool> HasAdministratorAsync(OtopDbContext db, string province, DateTimeOffset now, CancellationToken ct)
        => db.Set<Holding>().AnyAsync(h => h.Post.Role == Role.Admin && h.Post.ProvinceCode == province && (h.Until == null || h.Until > now), ct);

    // Null when another process that started at the same moment was faster.
    private static async Task<string?> TryIssueAsync(OtopDbContext db, string province, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var old in await db.Codes.Where(c => c.Purpose == CodePurpose.Setup && c.ProvinceCode == province && c.UsedAt == null && c.ExpiresAt > now).ToListAsync(ct))
            old.Cancel(now);
        var (code, words) = EnrolmentCode.Issue(CodePurpose.Setup, province, null, now + Lifetime);
        db.Codes.Add(code);
        try
        {
            await AuditedSaving.CommitAsync(db, AuditCause.Start, now, ct);
            return words;
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }
}
