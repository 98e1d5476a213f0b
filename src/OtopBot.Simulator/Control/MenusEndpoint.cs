using OtopBot.Simulator.Platform.Menus;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Control;

// For the page: the menu below a chat, as the bot made it.
public sealed class MenusEndpoint(LineWorld world, ContentStore contents)
{
    public void Map(IEndpointRouteBuilder sim)
    {
        sim.MapGet("/richmenus/{richMenuId}", Get);
        sim.MapGet("/richmenus/{richMenuId}/image", GetImage);
    }

    private IResult Get(string richMenuId)
    {
        var menu = Find(richMenuId);
        return ControlJson.Answer(new { menu.RichMenuId, menu.Menu, Image = menu.HasImage ? $"/sim/richmenus/{menu.RichMenuId}/image" : null });
    }

    private IResult GetImage(string richMenuId)
        => Find(richMenuId).ImageType is { } type && contents.Get(richMenuId) is { } bytes
            ? Results.Bytes(bytes, type)
            : throw ControlException.Missing($"The rich menu '{richMenuId}' has no image yet.");

    private RichMenu Find(string richMenuId) => world.Read(s => s.Menus.Find(richMenuId)) ?? throw ControlException.Missing($"There is no rich menu '{richMenuId}'.");
}
