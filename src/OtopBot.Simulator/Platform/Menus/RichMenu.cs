using System.Text.Json;

namespace OtopBot.Simulator.Platform.Menus;

// A menu as the bot sent it. Without an image LINE shows it to nobody.
public sealed record RichMenu(string RichMenuId, JsonElement Menu, string? ImageType = null)
{
    public bool HasImage => ImageType is not null;
}
