using System.Text.Json;
using OtopBot.Line.Messages;

namespace OtopBot.Line.RichMenus;

// Menus as LINE gives them back; other tools of the same account may have made them, with actions that we do not make.
internal static class RichMenuReader
{
    public static StoredRichMenu Read(JsonElement menu)
    {
        var size = menu.NeededObject("size");
        return new(
            menu.NeededId("richMenuId"),
            new(new(Pixels(size, "width"), Pixels(size, "height")), menu.NeededText("name"), menu.NeededText("chatBarText"), [.. menu.Objects("areas").Select(Area)])
            {
                Selected = menu.Flag("selected"),
            });
    }

    private static RichMenuArea Area(JsonElement area)
    {
        var bounds = area.NeededObject("bounds");
        var action = area.NeededObject("action");
        var label = action.Text("label") ?? "";
        return new(
            new(Pixels(bounds, "x"), Pixels(bounds, "y"), Pixels(bounds, "width"), Pixels(bounds, "height")),
            Known(action) is { } known ? known with { Label = label } : new OtherAction(action.Text("type") ?? "", label));
    }

    private static LineAction? Known(JsonElement action)
    {
        try
        {
            return action.Text("type") switch
            {
                "postback" => action.Deserialize<PostbackAction>(LineJson.Options),
                "message" => action.Deserialize<MessageAction>(LineJson.Options),
                "uri" => action.Deserialize<UriAction>(LineJson.Options),
                "datetimepicker" => action.Deserialize<DatetimePickerAction>(LineJson.Options),
                "clipboard" => action.Deserialize<ClipboardAction>(LineJson.Options),
                "richmenuswitch" => action.Deserialize<RichMenuSwitchAction>(LineJson.Options),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Pixels(JsonElement parent, string name) => parent.WholeInt(name) ?? throw new JsonException($"{name} is missing.");
}
