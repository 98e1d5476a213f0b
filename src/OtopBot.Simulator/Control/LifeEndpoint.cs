using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.Webhooks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// Coming and going, and second thoughts about a message.
public sealed class LifeEndpoint(LineWorld world, Cast cast, Courier courier, ContentStore contents, Feed feed)
{
    public void Map(IEndpointRouteBuilder sim)
    {
        sim.MapPost("/follow", FollowAsync);
        sim.MapPost("/unfollow", UnfollowAsync);
        sim.MapPost("/join", JoinAsync);
        sim.MapPost("/leave", LeaveAsync);
        sim.MapPost("/unsend", UnsendAsync);
        sim.MapPost("/edit", EditAsync);
    }

    private async Task<IResult> FollowAsync(HttpRequest request)
    {
        var user = cast.User((await Asked.ReadAsync(request)).Text("as"));
        var unblocked = user.Blocked;
        return await ChangeAsync(() => user.Blocked = false, EventWriter.Follow(user.UserId, unblocked));
    }

    private async Task<IResult> UnfollowAsync(HttpRequest request)
    {
        var user = cast.User((await Asked.ReadAsync(request)).Text("as"));
        return await ChangeAsync(() => user.Blocked = true, EventWriter.Unfollow(user.UserId));
    }

    private async Task<IResult> JoinAsync(HttpRequest request)
    {
        var group = cast.Group((await Asked.ReadAsync(request)).Text("in"));
        return await ChangeAsync(() => group.BotIn = true, EventWriter.Join(group.GroupId));
    }

    private async Task<IResult> LeaveAsync(HttpRequest request)
    {
        var group = cast.Group((await Asked.ReadAsync(request)).Text("in"));
        if (!group.BotIn)
            throw ControlException.NotNow($"The bot is not in group '{group.GroupId}'.");
        return await ChangeAsync(() => group.BotIn = false, EventWriter.Leave(group.GroupId));
    }

    private async Task<IResult> UnsendAsync(HttpRequest request)
    {
        var asked = await Asked.ReadAsync(request);
        var actor = cast.Actor(asked);
        var message = cast.OwnMessage(actor, asked.Text("messageId"));
        // Nothing of it may remain, as LINE asks of bots too.
        world.Alter(message.MessageId, m => m with { Unsent = true, Raw = PlatformJson.Element(new { type = m.Type }) });
        contents.Remove(message.MessageId);
        return ControlJson.Answer(await courier.DeliverAsync(EventWriter.Unsent(actor.UserId, actor.GroupId, message.MessageId), CancellationToken.None));
    }

    private async Task<IResult> EditAsync(HttpRequest request)
    {
        var asked = await Asked.ReadAsync(request);
        asked.Text("in");
        var actor = cast.Actor(asked);
        var message = cast.OwnMessage(actor, asked.Text("messageId"));
        if (message.Type != "text" || message.Raw.Text("id") is null)
            throw ControlException.Bad("Only a text that a person wrote can be edited.");

        var text = asked.Text("text");
        var raw = JsonNode.Parse(message.Raw.GetRawText())!.AsObject();
        raw["text"] = text;
        world.Alter(message.MessageId, m => m with { Edited = true, Raw = PlatformJson.Element(raw) });
        return ControlJson.Answer(await courier.DeliverAsync(EventWriter.Edited(actor.UserId, actor.GroupId!, message.MessageId, text), CancellationToken.None));
    }

    private async Task<IResult> ChangeAsync(Func<bool> change, JsonObject lineEvent)
    {
        world.Do(_ => change());
        feed.Publish(new StateChanged());
        return ControlJson.Answer(await courier.DeliverAsync(lineEvent, CancellationToken.None));
    }
}
