using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OtopBot.Tests.Menus;

// LINE's rich menus at the edge of the bot: menus, pictures, the default and who is shown which.
public sealed class PretendShelf : HttpMessageHandler
{
    private int _next;

    public Dictionary<string, JsonObject> Menus { get; } = [];

    public HashSet<string> WithPicture { get; } = [];

    public Dictionary<string, string> Links { get; } = [];

    public string? Default { get; private set; }

    public List<string> Calls { get; } = [];

    // Calls ("POST /v2/…") that LINE refuses for the time being.
    public Func<string, HttpStatusCode?> Refuses { get; set; } = _ => null;

    public string Add(string name)
    {
        var id = $"richmenu-{_next++:00000}";
        Menus[id] = new JsonObject { ["name"] = name };
        return id;
    }

    public void Show(string id) => Default = id;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        Calls.Add($"{request.Method} {path}");
        if (Refuses($"{request.Method} {path}") is { } status)
            return Answer(status, new { message = "not now" });
        return (request.Method.Method, path.Split('/', StringSplitOptions.RemoveEmptyEntries)) switch
        {
            ("GET", [_, _, "richmenu", "list"]) => Answer(HttpStatusCode.OK, new JsonObject { ["richmenus"] = new JsonArray([.. Menus.Select(m => Stored(m.Key, m.Value))]) }),
            ("POST", [_, _, "richmenu"]) => Answer(HttpStatusCode.OK, new { richMenuId = Make(await JsonSerializer.DeserializeAsync<JsonObject>(await request.Content!.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken)) }),
            ("GET", [_, _, "richmenu", var id, "content"]) when WithPicture.Contains(id) => Done(true),
            ("POST", [_, _, "richmenu", var id, "content"]) when Menus.ContainsKey(id) => WithPicture.Add(id) ? Done(true) : Answer(HttpStatusCode.BadRequest, new { message = "An image has already been uploaded to the richmenu" }),
            ("DELETE", [_, _, "richmenu", var id]) when Menus.ContainsKey(id) => Delete(id),
            ("GET", [_, _, "user", "all", "richmenu"]) when Default is not null => Answer(HttpStatusCode.OK, new { richMenuId = Default }),
            ("DELETE", [_, _, "user", "all", "richmenu"]) => Done((Default = null) is null),
            ("POST", [_, _, "user", _, "richmenu", var id]) when Menus.ContainsKey(id) && !WithPicture.Contains(id) => Answer(HttpStatusCode.BadRequest, new { message = "must upload richmenu image before applying it to user" }),
            ("POST", [_, _, "user", "all", "richmenu", var id]) when WithPicture.Contains(id) => Done((Default = id) is not null),
            ("POST", [_, _, "user", var user, "richmenu", var id]) when WithPicture.Contains(id) => Done((Links[user] = id) is not null),
            ("DELETE", [_, _, "user", var user, "richmenu"]) => Done(Links.Remove(user)),
            _ => Answer(HttpStatusCode.NotFound, new { message = "Not found" }),
        };
    }

    private string Make(JsonObject? menu)
    {
        var id = Add("");
        Menus[id] = menu!;
        return id;
    }

    public int Made => Calls.Count(c => c == "POST /v2/bot/richmenu");

    public int Deleted => Calls.Count(c => c.StartsWith("DELETE /v2/bot/richmenu/", StringComparison.Ordinal));

    public int Linked => Calls.Count(c => c.StartsWith("POST /v2/bot/user/U", StringComparison.Ordinal));

    // Whoever was shown it is shown the default one.
    public HttpResponseMessage Delete(string id)
    {
        Menus.Remove(id);
        WithPicture.Remove(id);
        foreach (var user in Links.Where(l => l.Value == id).Select(l => l.Key).ToList())
            Links.Remove(user);
        Default = Default == id ? null : Default;
        return Done(true);
    }

    private static JsonNode Stored(string id, JsonObject menu)
    {
        var stored = (JsonObject)menu.DeepClone();
        stored["richMenuId"] = id;
        stored["size"] ??= new JsonObject { ["width"] = 1250, ["height"] = 843 };
        stored["chatBarText"] ??= "x";
        stored["areas"] ??= new JsonArray();
        stored["selected"] ??= false;
        return stored;
    }

    private static HttpResponseMessage Done(bool _) => Answer(HttpStatusCode.OK, new { });

    private static HttpResponseMessage Answer(HttpStatusCode status, object body) => new(status) { Content = new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json") };
}
