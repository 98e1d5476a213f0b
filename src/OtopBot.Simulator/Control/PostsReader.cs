using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.People;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Simulator.Control;

public sealed record HeldPost(string Role, string? District);

// Which posts people hold, from the bot's database, by LINE user id.
public sealed class PostsReader(BotWindow bot, TimeProvider clock)
{
    // Nobody holds anything as far as can be seen while the database is not there (yet).
    public async Task<Dictionary<string, HeldPost>> ReadAsync(CancellationToken ct)
    {
        try
        {
            return bot.IsOpen ? await LookAsync(ct) : [];
        }
        catch (DbException)
        {
            return [];
        }
    }

    private Task<Dictionary<string, HeldPost>> LookAsync(CancellationToken ct) => bot.LookAsync(async db =>
    {
        var districts = (await db.Campaigns.AsNoTracking().ToListAsync(ct)).SelectMany(c => c.Districts).DistinctBy(d => d.Code).ToDictionary(d => d.Code, d => d.Name);
        var people = await db.People.AsNoTracking().ToListAsync(ct);
        return people
            .Select(p => (p.LineUserId, Posts: p.PostsAt(clock.GetUtcNow())))
            .Where(p => p.Posts.Count > 0)
            .ToDictionary(p => p.LineUserId, p => Of(p.Posts.MaxBy(post => post.Role)!, districts));
    });

    private static HeldPost Of(Post post, Dictionary<string, string> districts)
        => new(NameOf(post.Role), post.DistrictCode is { } code ? districts.GetValueOrDefault(code, code) : null);

    private static string NameOf(Role role) => role switch
    {
        Role.Officer => "officer",
        Role.Province => "province",
        Role.Admin => "admin",
    };
}
