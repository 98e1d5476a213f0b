using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.People;

namespace OtopBot.Data;

// Who can be told something at this moment: those who hold the post, have not blocked the bot and are not forgotten.
public static class OfficeStaff
{
    public static Task<IReadOnlyList<Person>> OfProvinceAsync(OtopDbContext db, string province, DateTimeOffset at, CancellationToken ct)
        => HoldingAsync(db, province, post => post.ProvinceCode == province && post.Role is (Role.Province or Role.Admin), at, ct);

    public static Task<IReadOnlyList<Person>> OfDistrictAsync(OtopDbContext db, string province, string district, DateTimeOffset at, CancellationToken ct)
        => HoldingAsync(db, province, post => post.ProvinceCode == province && post.Role == Role.Officer && post.DistrictCode == district, at, ct);

    // Of every province when it is not known which one is meant.
    public static Task<IReadOnlyList<Person>> AdministratorsAsync(OtopDbContext db, string? province, DateTimeOffset at, CancellationToken ct)
        => HoldingAsync(db, province, post => post.Role == Role.Admin && (province is null || post.ProvinceCode == province), at, ct);

    private static async Task<IReadOnlyList<Person>> HoldingAsync(OtopDbContext db, string? province, Func<Post, bool> held, DateTimeOffset at, CancellationToken ct)
    {
        var people = await db.People.Where(p => p.BlockedAt == null && p.ForgottenAt == null && p.Holdings.Any(h => province == null || h.Post.ProvinceCode == province)).ToListAsync(ct);
        return [.. people.Where(p => p.PostsAt(at).Any(held)).OrderBy(p => p.Id)];
    }
}
