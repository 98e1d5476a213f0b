using System.Text.Json;
using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Menus;

// Making menus, giving them their image, and taking them away.
public sealed class MenuCalls(LineWorld world, ContentStore contents, Feed feed, RateLimits rates)
{
    public LineAnswer Validate(LineCall call) => Refuse(call) ?? LineAnswer.Ok();

    public LineAnswer Create(LineCall call)
    {
        if ((rates.Refuse("richmenu create", 100) ?? Refuse(call)) is { } refusal)
            return refusal;
        return world.Do(state =>
        {
            if (state.Menus.Made.Count >= MenuShapes.MenusMax)
                return LineAnswer.Error(400, "The maximum number of rich menus has been reached", MenuRefusalView.TooMany);
            var richMenuId = LineIds.RichMenu();
            state.Menus.Put(new RichMenu(richMenuId, call.Json!.Value));
            return LineAnswer.Ok(new { richMenuId });
        });
    }

    public LineAnswer List(LineCall call)
        => LineAnswer.Ok(new { richmenus = world.Read(s => s.Menus.Made.Select(Told).ToList()) });

    public LineAnswer Get(LineCall call) => Found(call, menu => LineAnswer.Ok(Told(menu)));

    public LineAnswer Delete(LineCall call)
        => rates.Refuse("richmenu delete", 100) ?? Changed(Found(call, menu =>
        {
            world.Do(s =>
            {
                s.Menus.Remove(menu.RichMenuId);
                return true;
            });
            contents.Remove(menu.RichMenuId);
            return LineAnswer.Ok();
        }));

    public LineAnswer Image(LineCall call) => Found(call, menu
        => menu.ImageType is { } type && contents.Get(menu.RichMenuId) is { } bytes
            ? LineAnswer.Ok() with { Content = bytes, ContentType = type }
            : LineAnswer.NotFound(MenuRefusalView.NoImage));

    public LineAnswer SetImage(LineCall call)
    {
        if (call.ContentType is not ("image/png" or "image/jpeg"))
            return LineAnswer.Error(415, "Unsupported Media Type", MenuRefusalView.ImageType);
        return Found(call, menu =>
        {
            if (menu.HasImage)
                return LineAnswer.Error(400, "An image has already been uploaded to the richmenu", MenuRefusalView.ImageTwice);
            if (ImageProblem(call) is { } problem)
                return LineAnswer.Error(400, "The image size is not allowed for richmenu", problem);

            contents.Put(menu.RichMenuId, call.Body);
            return world.Do(s =>
            {
                s.Menus.Put(menu with { ImageType = call.ContentType });
                return LineAnswer.Ok();
            });
        });
    }

    private static string? ImageProblem(LineCall call) => ImageHeader.Read(call.Body) switch
    {
        null => MenuRefusalView.ImageUnreadable,
        { } image when image.ContentType != call.ContentType => MenuRefusalView.ImageUnreadable,
        { } image when !MenuShapes.IsImageSize(image.Width, image.Height) => MenuRefusalView.ImageSize(image.Width, image.Height),
        _ => call.Body.Length > MenuShapes.ImageBytes ? MenuRefusalView.ImageBytes(call.Body.Length) : null,
    };

    private static LineAnswer? Refuse(LineCall call)
        => call.Json is not { ValueKind: JsonValueKind.Object } menu ? LineAnswer.NotJson() : MenuShapes.Check(menu) is { Count: > 0 } faults ? MenuAnswer.Faulty(faults) : null;

    private static JsonObject Told(RichMenu menu)
    {
        var told = new JsonObject { ["richMenuId"] = menu.RichMenuId };
        foreach (var property in menu.Menu.EnumerateObject())
            told[property.Name] = JsonNode.Parse(property.Value.GetRawText());
        return told;
    }

    private LineAnswer Found(LineCall call, Func<RichMenu, LineAnswer> answer)
        => world.Read(s => s.Menus.Find(call.Path["richMenuId"])) is { } menu ? answer(menu) : MenuAnswer.NoMenu();

    private LineAnswer Changed(LineAnswer answer)
    {
        if (answer.Status == 200)
            feed.Publish(new StateChanged());
        return answer;
    }
}
