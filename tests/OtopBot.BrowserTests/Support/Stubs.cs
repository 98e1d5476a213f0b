using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace OtopBot.BrowserTests.Support;

// Answers of the control interface as a story wants them, where the simulator itself would refuse or does not do so by itself.
public static class Stubs
{
    // A picture for every address outside, so that nothing leaves the machine.
    public static Task PicturesAsync(IPage page) => page.RouteAsync("https://example.org/**", route => route.FulfillAsync(new()
    {
        ContentType = "image/svg+xml",
        Body = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='130'><rect width='200' height='130' fill='#8fb7a4'/><circle cx='100' cy='65' r='40' fill='#0b5c46'/></svg>",
    }));

    // The same messages of the bot in every chat.
    public static Task ChatsAsync(IPage page, JsonArray messages) => page.RouteAsync("**/sim/chats/*", route => AnswerAsync(route, new JsonObject
    {
        ["messages"] = route.Request.Url.EndsWith("after=0", StringComparison.Ordinal) ? new JsonArray([.. messages.Select(Message)]) : [],
    }));

    public static Task AnswerAsync(IRoute route, JsonNode body, int status = 200)
        => route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = body.ToJsonString() });

    // Each person of the state has that rich menu.
    public static async Task RichMenuAsync(IPage page, JsonNode menu, string? image = null)
    {
        await page.RouteAsync("**/sim/state", async route =>
        {
            var state = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
            foreach (var user in state["users"]!.AsArray())
                user!["richMenuId"] = "richmenu-1";
            await AnswerAsync(route, state);
        });
        await page.RouteAsync("**/sim/richmenus/richmenu-1", route => AnswerAsync(route, new JsonObject { ["richMenuId"] = "richmenu-1", ["menu"] = menu.DeepClone(), ["image"] = image }));
    }

    public static JsonArray Gallery() => Read("gallery.json").AsArray();

    public static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Gallery", name)))!;

    private static JsonObject Message(JsonNode? raw, int index) => new()
    {
        ["seq"] = index + 1,
        ["messageId"] = $"{index + 1}",
        ["from"] = "bot",
        ["via"] = "push",
        ["at"] = "2020-06-08T09:00:00+07:00",
        ["type"] = raw!["type"]!.DeepClone(),
        ["text"] = raw["text"]?.DeepClone() ?? "",
        ["buttons"] = new JsonArray(),
        ["raw"] = raw.DeepClone(),
    };
}
