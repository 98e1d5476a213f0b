using System.Buffers.Binary;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OtopBot.Tests.Simulator.Platform.Menus;

// What a bot does to get a menu shown.
public static class MenuTalk
{
    public const string NoSuchMenu = "richmenu-00000000000000000000000000000000";

    public static JsonObject Menu(params JsonObject[] actions) => new()
    {
        ["size"] = new JsonObject { ["width"] = 2500, ["height"] = 843 },
        ["selected"] = true,
        ["name"] = "menu",
        ["chatBarText"] = "เมนู",
        ["areas"] = new JsonArray([.. (actions.Length > 0 ? actions : [Action("message", ("text", "ช่วยเหลือ"))]).Select(Area)]),
    };

    public static JsonObject Action(string type, params (string Name, string Value)[] properties)
    {
        var action = new JsonObject { ["type"] = type };
        foreach (var (name, value) in properties)
            action[name] = value;
        return action;
    }

    public static async Task<string> CreateAsync(PretendLine line, JsonObject? menu = null)
    {
        var created = await line.CallAsync(HttpMethod.Post, "/v2/bot/richmenu", (menu ?? Menu()).ToJsonString());
        created.Status.ShouldBe(200, created.Body.GetRawText());
        return created.Text("richMenuId");
    }

    public static async Task<string> CreateWithImageAsync(PretendLine line, JsonObject? menu = null)
    {
        var richMenuId = await CreateAsync(line, menu);
        (await UploadAsync(line, richMenuId, Png(2500, 843))).Status.ShouldBe(200);
        return richMenuId;
    }

    public static async Task<Answer> UploadAsync(PretendLine line, string richMenuId, byte[] image, string contentType = "image/png")
    {
        var content = new ByteArrayContent(image);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return await Answer.OfAsync(await line.RawAsync(HttpMethod.Post, $"/v2/bot/richmenu/{richMenuId}/content", content));
    }

    public static Task<Answer> LinkAsync(PretendLine line, string userId, string richMenuId) => line.CallAsync(HttpMethod.Post, $"/v2/bot/user/{userId}/richmenu/{richMenuId}");

    public static Task<Answer> AliasAsync(PretendLine line, string aliasId, string richMenuId)
        => line.CallAsync(HttpMethod.Post, "/v2/bot/richmenu/alias", new { richMenuAliasId = aliasId, richMenuId });

    // Only the beginning of a picture: that is where its size stands.
    public static byte[] Png(int width, int height, int bytes = 100)
    {
        var png = new byte[bytes];
        byte[] start = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
        start.CopyTo(png, 0);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    // As cameras write them: two segments before the frame.
    public static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xDB, 0, 3, 9,
        0xFF, 0xC2, 0, 8, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 0, 0,
    ];

    private static JsonObject Area(JsonObject action) => new()
    {
        ["bounds"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = 100, ["height"] = 100 },
        ["action"] = action.DeepClone(),
    };
}
