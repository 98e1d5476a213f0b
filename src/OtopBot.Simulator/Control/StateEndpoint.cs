using OtopBot.Simulator.Hosting;
using OtopBot.Simulator.Platform;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// Who is there, and new people and groups.
public sealed class StateEndpoint(LineWorld world, Cast cast, PostsReader posts, BotWindow bot, Feed feed)
{
    public void Map(IEndpointRouteBuilder sim)
    {
        sim.MapGet("/state", GetAsync);
        sim.MapPost("/users", AddUserAsync);
        sim.MapPost("/groups", AddGroupAsync);
    }

    private async Task<IResult> GetAsync(CancellationToken ct)
    {
        var held = await posts.ReadAsync(ct);
        return world.Read(s => ControlJson.Answer(new
        {
            world.Now,
            PretendChannel.BotUserId,
            PretendChannel.BotName,
            Users = s.Users.Select(u => new { u.UserId, u.DisplayName, held.GetValueOrDefault(u.UserId)?.Role, held.GetValueOrDefault(u.UserId)?.District, u.Blocked, RichMenuId = s.Menus.ShownTo(u.UserId) }).ToList(),
            Groups = s.Groups.Select(g => new { g.GroupId, g.Name, Members = g.Members.ToList(), g.BotIn }).ToList(),
            Quota = new { Limit = s.QuotaLimit, Used = world.QuotaUsed },
            // Used codes open nothing any more, so they are not shown.
            SetupCode = held.Values.Any(h => h.Role == "admin") ? null : bot.SetupCode(),
        }));
    }

    private async Task<IResult> AddUserAsync(HttpRequest request)
    {
        var asked = await Asked.ReadAsync(request);
        var user = new LineUser { UserId = LineIds.User(), DisplayName = asked.Text("displayName") };
        world.Do(s =>
        {
            s.Users.Add(user);
            return user;
        });
        feed.Publish(new StateChanged());
        return ControlJson.Answer(new { user.UserId });
    }

    private async Task<IResult> AddGroupAsync(HttpRequest request)
    {
        var asked = await Asked.ReadAsync(request);
        var members = asked.Texts("members").Distinct().ToList();
        members.ForEach(m => cast.User(m));
        // Without a word about it the bot is in the group already, and no event tells it so.
        var group = new LineGroup { GroupId = LineIds.Group(), Name = asked.Text("name"), Members = members, BotIn = asked.Flag("botIn") ?? true };
        world.Do(s =>
        {
            s.Groups.Add(group);
            return group;
        });
        feed.Publish(new StateChanged());
        return ControlJson.Answer(new { group.GroupId });
    }
}
