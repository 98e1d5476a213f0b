using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Menus;

// A person whose menu must change; no menu: it is taken away.
public sealed record MenuTask(string LineUserId, string? RichMenuId)
{
    // Takings away come first. Whoever has blocked the bot is shown nothing: LINE forgets what it is told of them, so that it is told anew later.
    public static async Task<IReadOnlyList<MenuTask>> OpenAsync(OtopDbContext db, IReadOnlyDictionary<string, string> menus, DateTimeOffset now, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(p => p.BlockedAt == null).ToListAsync(ct);
        var due = people.Select(p => (p.LineUserId, Menu: RoleMenu.For(p.PostsAt(now)))).Where(p => p.Menu is not null).ToDictionary(p => p.LineUserId, p => menus[p.Menu!.Role]);
        var links = await db.Set<MenuLink>().AsNoTracking().ToDictionaryAsync(l => l.LineUserId, l => l.RichMenuId, ct);
        return [.. links.Keys.Where(user => !due.ContainsKey(user)).Select(user => new MenuTask(user, null)), .. due.Where(d => links.GetValueOrDefault(d.Key) != d.Value).Select(d => new MenuTask(d.Key, d.Value))];
    }

    public static async Task<IReadOnlyList<MenuTask>> AwayAsync(OtopDbContext db, CancellationToken ct)
        => await db.Set<MenuLink>().Select(l => new MenuTask(l.LineUserId, null)).ToListAsync(ct);
}
