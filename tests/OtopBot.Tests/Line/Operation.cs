using System.Net;
using OtopBot.Line;
using OtopBot.Line.Contents;
using OtopBot.Line.Messages;
using OtopBot.Line.RichMenus;
using OtopBot.Line.Tokens;

namespace OtopBot.Tests.Line;

// Everything that we ask of LINE, each as LINE's own description has it: how it is asked for here, and how it must look on the wire.
internal sealed record Operation(Type Client, string Name, Func<ScriptedLine, CancellationToken, Task> Call, string Method, string Path)
{
    public const string User = "Ua/1 ก";
    public const string Id = "i?d#/..";

    public static readonly Guid Key = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
    public static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static readonly RichMenu Menu = new(RichMenuSize.Compact, "officer", "เมนู", [new(new(0, 0, 1250, 843), new PostbackAction("รายงานยอด", "a=report"))]);

    private static readonly MessageBatch Messages = MessageBatch.Of(new TextMessage("ส่งแล้ว"));
    private const string MenuId = """{"richMenuId":"richmenu-1"}""";
    private const string StoredMenu = """{"richMenuId":"r","size":{"width":2500,"height":843},"selected":true,"name":"n","chatBarText":"b","areas":[]}""";
    private const string TokenBody = """{"token_type":"Bearer","access_token":"ey","expires_in":900,"key_id":"k"}""";
    private const string InfoBody = """{"client_id":"1","expires_in":9,"scope":"P CM"}""";

    public bool OnDataHost { get; init; }

    public bool HasRetryKey { get; init; }

    // The name of the JSON body in LINE's file, or of a form's fields.
    public string? Schema { get; init; }

    public string Answer { get; init; } = "{}";

    public HttpStatusCode Success { get; init; } = HttpStatusCode.OK;

    public string Address => $"https://{(OnDataHost ? "api-data" : "api")}.line.me{Path.Replace("{userId}", Uri.EscapeDataString(User)).Replace("{richMenuAliasId}", "alias-1")
        .Replace("{messageId}", Escaped).Replace("{groupId}", Escaped).Replace("{roomId}", Escaped).Replace("{richMenuId}", Escaped)}";

    private static string Escaped => Uri.EscapeDataString(Id);

    public static IReadOnlyList<Operation> All { get; } =
    [
        Line("Reply", "POST", "/v2/bot/message/reply", (c, ct) => c.ReplyAsync("token-1", Messages, ct)) with { Schema = "ReplyMessageRequest" },
        Line("Push", "POST", "/v2/bot/message/push", (c, ct) => c.PushAsync("C1", Messages, Key, ct)) with { Schema = "PushMessageRequest", HasRetryKey = true },
        Line("Multicast", "POST", "/v2/bot/message/multicast", (c, ct) => c.MulticastAsync(["Ua", "Ub"], Messages, Key, ct)) with { Schema = "MulticastRequest", HasRetryKey = true },
        Line("Validate", "POST", "/v2/bot/message/validate/reply", (c, ct) => c.ValidateAsync(SendKind.Reply, Messages, ct)) with { Schema = "ValidateMessageRequest" },
        Line("Validate", "POST", "/v2/bot/message/validate/push", (c, ct) => c.ValidateAsync(SendKind.Push, Messages, ct)) with { Schema = "ValidateMessageRequest" },
        Line("Validate", "POST", "/v2/bot/message/validate/multicast", (c, ct) => c.ValidateAsync(SendKind.Multicast, Messages, ct)) with { Schema = "ValidateMessageRequest" },
        Line("StartLoading", "POST", "/v2/bot/chat/loading/start", (c, ct) => c.StartLoadingAsync("Ua", 20, ct)) with { Schema = "ShowLoadingAnimationRequest", Success = HttpStatusCode.Accepted },
        Line("GetProfile", "GET", "/v2/bot/profile/{userId}", (c, ct) => c.GetProfileAsync(User, ct)) with { Answer = """{"userId":"U","displayName":"ก"}""" },
        Line("GetGroupSummary", "GET", "/v2/bot/group/{groupId}/summary", (c, ct) => c.GetGroupSummaryAsync(Id, ct)) with { Answer = """{"groupId":"C","groupName":"ก"}""" },
        Line("GetGroupMemberCount", "GET", "/v2/bot/group/{groupId}/members/count", (c, ct) => c.GetGroupMemberCountAsync(Id, ct)) with { Answer = """{"count":27}""" },
        Line("GetGroupMember", "GET", "/v2/bot/group/{groupId}/member/{userId}", (c, ct) => c.GetGroupMemberAsync(Id, User, ct)) with { Answer = """{"userId":"U","displayName":"ก"}""" },
        Line("LeaveGroup", "POST", "/v2/bot/group/{groupId}/leave", (c, ct) => c.LeaveGroupAsync(Id, ct)),
        Line("LeaveRoom", "POST", "/v2/bot/room/{roomId}/leave", (c, ct) => c.LeaveRoomAsync(Id, ct)),
        Line("GetBotInfo", "GET", "/v2/bot/info", (c, ct) => c.GetBotInfoAsync(ct)) with { Answer = """{"userId":"U","basicId":"@b","displayName":"ก"}""" },
        Line("GetQuota", "GET", "/v2/bot/message/quota", (c, ct) => c.GetQuotaAsync(ct)) with { Answer = """{"type":"limited","value":300}""" },
        Line("GetQuotaConsumption", "GET", "/v2/bot/message/quota/consumption", (c, ct) => c.GetQuotaConsumptionAsync(ct)) with { Answer = """{"totalUsage":271}""" },
        Content("Get", "", async (c, ct) => await ReadAsync(await c.GetAsync(Id, 100, ct))),
        Content("GetPreview", "/preview", async (c, ct) => await ReadAsync(await c.GetPreviewAsync(Id, 100, ct))),
        Content("GetTranscoding", "/transcoding", (c, ct) => c.GetTranscodingAsync(Id, ct)) with { Answer = """{"status":"processing"}""" },
        Endpoint("Get", "GET", "/v2/bot/channel/webhook/endpoint", (c, ct) => c.GetAsync(ct)) with { Answer = """{"endpoint":"https://a","active":true}""" },
        Endpoint("Set", "PUT", "/v2/bot/channel/webhook/endpoint", (c, ct) => c.SetAsync(new("https://a.example/hook"), ct)) with { Schema = "SetWebhookEndpointRequest" },
        Endpoint("Test", "POST", "/v2/bot/channel/webhook/test", (c, ct) => c.TestAsync(new("https://a.example/hook"), ct)) with
        {
            Schema = "TestWebhookEndpointRequest",
            Answer = """{"success":true,"timestamp":"2026-10-05T01:30:00.043124Z","statusCode":200,"reason":"OK","detail":"200"}""",
        },
        Rich("Create", "POST", "", (c, ct) => c.CreateAsync(Menu, ct)) with { Schema = "RichMenuRequest", Answer = MenuId },
        Rich("Validate", "POST", "/validate", (c, ct) => c.ValidateAsync(Menu, ct)) with { Schema = "RichMenuRequest" },
        Rich("Get", "GET", "/{richMenuId}", (c, ct) => c.GetAsync(Id, ct)) with { Answer = StoredMenu },
        Rich("List", "GET", "/list", (c, ct) => c.ListAsync(ct)) with { Answer = """{"richmenus":[]}""" },
        Rich("Delete", "DELETE", "/{richMenuId}", (c, ct) => c.DeleteAsync(Id, ct)),
        Rich("UploadImage", "POST", "/{richMenuId}/content", (c, ct) => c.UploadImageAsync(Id, Png, ct)) with { OnDataHost = true },
        Rich("DownloadImage", "GET", "/{richMenuId}/content", async (c, ct) => await ReadAsync(await c.DownloadImageAsync(Id, 100, ct))) with { OnDataHost = true },
        Rich("LinkMany", "POST", "/bulk/link", (c, ct) => c.LinkManyAsync(["Ua", "Ub"], "r", ct)) with { Schema = "RichMenuBulkLinkRequest", Success = HttpStatusCode.Accepted },
        Rich("UnlinkMany", "POST", "/bulk/unlink", (c, ct) => c.UnlinkManyAsync(["Ua"], ct)) with { Schema = "RichMenuBulkUnlinkRequest", Success = HttpStatusCode.Accepted },
        Rich("CreateAlias", "POST", "/alias", (c, ct) => c.CreateAliasAsync(new("alias-1", "r"), ct)) with { Schema = "CreateRichMenuAliasRequest" },
        Rich("UpdateAlias", "POST", "/alias/{richMenuAliasId}", (c, ct) => c.UpdateAliasAsync(new("alias-1", "r"), ct)) with { Schema = "UpdateRichMenuAliasRequest" },
        Rich("DeleteAlias", "DELETE", "/alias/{richMenuAliasId}", (c, ct) => c.DeleteAliasAsync("alias-1", ct)),
        Rich("GetAlias", "GET", "/alias/{richMenuAliasId}", (c, ct) => c.GetAliasAsync("alias-1", ct)) with { Answer = """{"richMenuAliasId":"alias-1","richMenuId":"r"}""" },
        Rich("ListAliases", "GET", "/alias/list", (c, ct) => c.ListAliasesAsync(ct)) with { Answer = """{"aliases":[{"richMenuAliasId":"alias-1","richMenuId":"r"}]}""" },
        Shown("SetDefault", "POST", "/all/richmenu/{richMenuId}", (c, ct) => c.SetDefaultAsync(Id, ct)),
        Shown("GetDefault", "GET", "/all/richmenu", (c, ct) => c.GetDefaultAsync(ct)) with { Answer = MenuId },
        Shown("ClearDefault", "DELETE", "/all/richmenu", (c, ct) => c.ClearDefaultAsync(ct)),
        Shown("Link", "POST", "/{userId}/richmenu/{richMenuId}", (c, ct) => c.LinkAsync(User, Id, ct)),
        Shown("Unlink", "DELETE", "/{userId}/richmenu", (c, ct) => c.UnlinkAsync(User, ct)),
        Shown("GetOfUser", "GET", "/{userId}/richmenu", (c, ct) => c.GetOfUserAsync(User, ct)) with { Answer = MenuId },
        Tokens("IssueStateless", "POST", "/oauth2/v3/token", (c, ct) => c.IssueStatelessAsync("1", "s", ct)) with { Schema = "client_id client_secret grant_type", Answer = TokenBody },
        Tokens("IssueStateless", "POST", "/oauth2/v3/token", (c, ct) => c.IssueStatelessAsync("jwt", ct)) with { Schema = "client_assertion client_assertion_type grant_type", Answer = TokenBody },
        Tokens("IssueShortLived", "POST", "/v2/oauth/accessToken", (c, ct) => c.IssueShortLivedAsync("1", "s", ct)) with { Schema = "client_id client_secret grant_type", Answer = TokenBody },
        Tokens("Verify", "POST", "/v2/oauth/verify", (c, ct) => c.VerifyAsync("t", ct)) with { Schema = "access_token", Answer = InfoBody },
        Tokens("Revoke", "POST", "/v2/oauth/revoke", (c, ct) => c.RevokeAsync("t", ct)) with { Schema = "access_token" },
        Tokens("Issue", "POST", "/oauth2/v2.1/token", (c, ct) => c.IssueAsync("jwt", ct)) with { Schema = "client_assertion client_assertion_type grant_type", Answer = TokenBody },
        Tokens("VerifyIssued", "GET", "/oauth2/v2.1/verify", (c, ct) => c.VerifyIssuedAsync("t", ct)) with { Schema = "access_token", Answer = InfoBody },
        Tokens("RevokeIssued", "POST", "/oauth2/v2.1/revoke", (c, ct) => c.RevokeIssuedAsync("1", "s", "t", ct)) with { Schema = "access_token client_id client_secret" },
        Tokens("GetKeyIds", "GET", "/oauth2/v2.1/tokens/kid", (c, ct) => c.GetKeyIdsAsync("jwt", ct)) with { Schema = "client_assertion client_assertion_type", Answer = """{"kids":["k"]}""" },
    ];

    public bool IsAboutTokens => Client == typeof(TokenClient);

    public override string ToString() => $"{Client.Name}.{Name} {Path}";

    private static Operation Line(string name, string method, string path, Func<LineClient, CancellationToken, Task> call) =>
        new(typeof(LineClient), name, (line, ct) => call(line.Client(), ct), method, path);

    private static Operation Content(string name, string end, Func<ContentClient, CancellationToken, Task> call) =>
        new(typeof(ContentClient), name, (line, ct) => call(new(line.Transport()), ct), "GET", $"/v2/bot/message/{{messageId}}/content{end}") { OnDataHost = true };

    private static Operation Endpoint(string name, string method, string path, Func<WebhookEndpointClient, CancellationToken, Task> call) =>
        new(typeof(WebhookEndpointClient), name, (line, ct) => call(new(line.Transport()), ct), method, path);

    private static Operation Rich(string name, string method, string end, Func<RichMenuClient, CancellationToken, Task> call) =>
        new(typeof(RichMenuClient), name, (line, ct) => call(new(line.Transport()), ct), method, $"/v2/bot/richmenu{end}");

    private static Operation Shown(string name, string method, string end, Func<RichMenuClient, CancellationToken, Task> call) =>
        Rich(name, method, "", call) with { Path = $"/v2/bot/user{end}" };

    private static Operation Tokens(string name, string method, string path, Func<TokenClient, CancellationToken, Task> call) =>
        new(typeof(TokenClient), name, (line, ct) => call(new(new HttpClient(line), ScriptedLine.Options), ct), method, path);

    private static async Task ReadAsync(LineContent? content)
    {
        if (content is null)
            return;
        await content.ReadAllAsync();
        await content.DisposeAsync();
    }
}
