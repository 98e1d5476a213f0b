using OtopBot.Simulator.Platform.Menus;
using OtopBot.Simulator.Platform.Tokens;

namespace OtopBot.Simulator.Platform.Calls;

// The contents page of LINE's side. Both of LINE's hosts are played by one address.
public sealed class LinePaths(
    SendCalls send, ReadCalls read, GroupCalls groups, ContentCalls content, WebhookCalls webhook,
    MenuCalls menus, LinkCalls links, AliasCalls aliases, BatchCalls batches, TokenCalls tokens, SignedTokenCalls signed)
{
    private static readonly string[] Validated = ["reply", "push", "multicast", "narrowcast", "broadcast"];
    private static readonly string[] SharedChats = ["group/{groupId}", "room/{roomId}"];
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];

    // LINE has these, for accounts and uses that are not this one's.
    private static readonly string[] Elsewhere =
    [
        "/v2/bot/message/delivery/{**rest}", "/v2/bot/message/aggregation/{**rest}", "/v2/bot/message/markAsRead", "/v2/bot/chat/markAsRead",
        "/v2/bot/user/{userId}/linkToken", "/v2/bot/coupon/{**rest}", "/v2/bot/membership/{**rest}", "/v2/bot/insight/{**rest}",
        "/v2/bot/audienceGroup/{**rest}", "/bot/pnp/push",
    ];

    public IEnumerable<LinePath> All() => [.. Messages(), .. Chats(), .. Menus(), .. Tokens(), .. NotPlayed()];

    private IEnumerable<LinePath> Messages() =>
    [
        Post("/v2/bot/message/reply", send.Reply),
        Post("/v2/bot/message/push", send.Push),
        Post("/v2/bot/message/multicast", send.Multicast),
        Post("/v2/bot/message/narrowcast", read.NotToEverybody),
        Post("/v2/bot/message/broadcast", read.NotToEverybody),
        Get("/v2/bot/message/progress/narrowcast", read.NotToEverybody),
        .. Validated.Select(kind => Post($"/v2/bot/message/validate/{kind}", send.Validate)),
        Get("/v2/bot/message/quota", read.Quota),
        Get("/v2/bot/message/quota/consumption", read.Consumption),
        Get("/v2/bot/message/{messageId}/content", content.Content),
        Get("/v2/bot/message/{messageId}/content/preview", content.Preview),
        Get("/v2/bot/message/{messageId}/content/transcoding", content.Transcoding),
    ];

    private IEnumerable<LinePath> Chats() =>
    [
        Get("/v2/bot/info", read.Info),
        Get("/v2/bot/profile/{userId}", read.Profile),
        Get("/v2/bot/followers/ids", read.VerifiedOnly),
        Post("/v2/bot/chat/loading/start", read.StartLoading),
        Get("/v2/bot/group/{groupId}/summary", groups.Summary),
        .. SharedChats.SelectMany(chat => (LinePath[])
        [
            Get($"/v2/bot/{chat}/members/count", groups.Count),
            Get($"/v2/bot/{chat}/members/ids", groups.MemberIds),
            Get($"/v2/bot/{chat}/member/{{userId}}", groups.Member),
            Post($"/v2/bot/{chat}/leave", groups.Leave),
        ]),
        Get("/v2/bot/channel/webhook/endpoint", webhook.Get),
        Put("/v2/bot/channel/webhook/endpoint", webhook.Set),
        new("POST", "/v2/bot/channel/webhook/test", webhook.TestAsync),
    ];

    private IEnumerable<LinePath> Menus() =>
    [
        Post("/v2/bot/richmenu", menus.Create),
        Post("/v2/bot/richmenu/validate", menus.Validate),
        Get("/v2/bot/richmenu/list", menus.List),
        Get("/v2/bot/richmenu/{richMenuId}", menus.Get),
        Delete("/v2/bot/richmenu/{richMenuId}", menus.Delete),
        Get("/v2/bot/richmenu/{richMenuId}/content", menus.Image),
        Post("/v2/bot/richmenu/{richMenuId}/content", menus.SetImage),
        Get("/v2/bot/user/all/richmenu", links.Default),
        Delete("/v2/bot/user/all/richmenu", links.ClearDefault),
        Post("/v2/bot/user/all/richmenu/{richMenuId}", links.SetDefault),
        Get("/v2/bot/user/{userId}/richmenu", links.OfUser),
        Delete("/v2/bot/user/{userId}/richmenu", links.Unlink),
        Post("/v2/bot/user/{userId}/richmenu/{richMenuId}", links.Link),
        Post("/v2/bot/richmenu/bulk/link", links.LinkMany),
        Post("/v2/bot/richmenu/bulk/unlink", links.UnlinkMany),
        Post("/v2/bot/richmenu/alias", aliases.Create),
        Get("/v2/bot/richmenu/alias/list", aliases.List),
        Get("/v2/bot/richmenu/alias/{richMenuAliasId}", aliases.Get),
        Post("/v2/bot/richmenu/alias/{richMenuAliasId}", aliases.Update),
        Delete("/v2/bot/richmenu/alias/{richMenuAliasId}", aliases.Delete),
        Post("/v2/bot/richmenu/batch", batches.Run),
        Post("/v2/bot/richmenu/validate/batch", batches.Validate),
        Get("/v2/bot/richmenu/progress/batch", batches.Progress),
    ];

    private IEnumerable<LinePath> Tokens() =>
    [
        Post("/v2/oauth/accessToken", tokens.IssueShortLived) with { Open = true },
        Post("/v2/oauth/verify", tokens.Verify) with { Open = true },
        Post("/v2/oauth/revoke", tokens.Revoke) with { Open = true },
        Post("/oauth2/v2.1/token", signed.Issue) with { Open = true },
        Get("/oauth2/v2.1/verify", signed.Verify) with { Open = true },
        Post("/oauth2/v2.1/revoke", signed.Revoke) with { Open = true },
        Get("/oauth2/v2.1/tokens/kid", signed.KeyIds) with { Open = true },
        Post("/oauth2/v3/token", tokens.IssueStateless) with { Open = true },
    ];

    private IEnumerable<LinePath> NotPlayed() => Elsewhere.SelectMany(pattern => Methods.Select(method => Of(method, pattern, read.NotPlayed)));

    private static LinePath Get(string pattern, Func<LineCall, LineAnswer> answer) => Of("GET", pattern, answer);

    private static LinePath Post(string pattern, Func<LineCall, LineAnswer> answer) => Of("POST", pattern, answer);

    private static LinePath Put(string pattern, Func<LineCall, LineAnswer> answer) => Of("PUT", pattern, answer);

    private static LinePath Delete(string pattern, Func<LineCall, LineAnswer> answer) => Of("DELETE", pattern, answer);

    private static LinePath Of(string method, string pattern, Func<LineCall, LineAnswer> answer) => new(method, pattern, call => Task.FromResult(answer(call)));
}
