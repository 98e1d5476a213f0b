using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.People;

namespace OtopBot.Dialogs;

public static class Administrators
{
    // Those of a province who can be reached; of every province when it is not known which one is meant.
    public static async Task<IReadOnlyList<Person>> OfAsync(OtopDbContext db, string? province, DateTimeOffset at, CancellationToken ct)
    {
        var people = await db.People
            .Where(p => p.BlockedAt == null && p.Holdings.Any(h => h.Post.Role == Role.Admin && (province == null || h.Post.ProvinceCode == province)))
            .ToListAsync(ct);
        return [.. people.Where(p => p.PostsAt(at).Any(post => post.Role == Role.Admin && (province is null || post.ProvinceCode == province)))];
    }
}
