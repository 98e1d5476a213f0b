using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.People;

namespace OtopBot.Dialogs.Forgetting;

// What a person's leaving means for the province: whether it would have no administrator, and which posts fall vacant.
public static class Leaving
{
    // Codes of provinces that would have none. The others are relied on: of two who leave at once, one looks again.
    public static async Task<IReadOnlyList<string>> WithoutAdministratorAsync(Scene scene, CancellationToken ct)
    {
        List<string> bereft = [];
        foreach (var province in scene.Posts.Where(p => p.Role == Role.Admin).Select(p => p.ProvinceCode).Distinct())
        {
            var others = (await HoldersAsync(scene, province, ct)).Where(p => p != scene.Person && p.PostsAt(scene.At).Any(post => post.Role == Role.Admin && post.ProvinceCode == province)).ToList();
            if (others.Count == 0)
                bereft.Add(province);
            foreach (var other in others)
                other.Rely();
        }

        return bereft;
    }

    // The province hears once, of posts and of nobody.
    public static async Task<IReadOnlyList<Notice>> TellAsync(Scene scene, CancellationToken ct)
    {
        List<Notice> notices = [];
        foreach (var held in scene.Posts.GroupBy(p => p.ProvinceCode))
        {
            var others = (await HoldersAsync(scene, held.Key, ct)).Where(p => p != scene.Person).ToList();
            var vacant = held.Where(post => !others.Any(p => p.PostsAt(scene.At).Any(post.IsSameAs))).ToList();
            if (vacant.Count == 0)
                continue;
            var told = others.Where(p => p.BlockedAt is null && p.PostsAt(scene.At).Any(post => post.ProvinceCode == held.Key && post.Role is Role.Admin or Role.Province));
            notices.AddRange(told.Select(p => new Notice($"vacant:{scene.EventId}:{p.Id}", p.LineUserId, [ForgettingView.Vacant(vacant, scene.Campaign, mayIssue: p.PostsAt(scene.At).Any(post => post.Role == Role.Admin))])));
        }

        return notices;
    }

    private static Task<List<Person>> HoldersAsync(Scene scene, string province, CancellationToken ct)
        => scene.Db.People.Where(p => p.Holdings.Any(h => h.Post.ProvinceCode == province)).ToListAsync(ct);
}
