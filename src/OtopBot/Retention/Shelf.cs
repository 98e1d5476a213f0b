using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Retention;

// Rows of one kind that are done with, and since when. What still waits is on no shelf.
public abstract class Shelf(Func<RetentionOptions, int> days)
{
    public TimeSpan? Kept(RetentionOptions options) => days(options) is var kept and > 0 ? TimeSpan.FromDays(kept) : null;

    public abstract Task<DateTimeOffset?> OldestAsync(OtopDbContext db, CancellationToken ct);

    public abstract Task<IReadOnlyList<object>> OlderAsync(OtopDbContext db, DateTimeOffset before, int most, CancellationToken ct);
}

public sealed class Shelf<T>(Func<RetentionOptions, int> days, Func<OtopDbContext, IQueryable<T>> done, Expression<Func<T, DateTimeOffset?>> since) : Shelf(days)
    where T : class
{
    private readonly Func<T, DateTimeOffset?> _since = since.Compile();

    public override Task<DateTimeOffset?> OldestAsync(OtopDbContext db, CancellationToken ct) => done(db).MinAsync(since, ct);

    public override async Task<IReadOnlyList<object>> OlderAsync(OtopDbContext db, DateTimeOffset before, int most, CancellationToken ct)
        => [.. (await done(db).OrderBy(since).Take(most).ToListAsync(ct)).Where(row => _since(row) < before)];
}
