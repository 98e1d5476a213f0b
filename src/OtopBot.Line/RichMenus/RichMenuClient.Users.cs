using System.Net;
using OtopBot.Line.Messages;
using static OtopBot.Line.LineRequest;

namespace OtopBot.Line.RichMenus;

// Who is shown which menu: a person's own, else this default, else the console's.
public sealed partial class RichMenuClient
{
    private const string Default = "/v2/bot/user/all/richmenu";

    /// <summary>Shows the menu to all who have none of their own, from when they next open the chat; it must have its picture.</summary>
    public Task SetDefaultAsync(string richMenuId, CancellationToken cancellation = default) =>
        line.AskAsync(Post($"{Default}/{Segment(richMenuId)}"), cancellation);

    /// <summary>
    /// The default menu's id; <see cref="LineApiError.NotFound"/> when there is none, <see cref="LineApiError.Forbidden"/> when it was
    /// set elsewhere.
    /// </summary>
    public async Task<string> GetDefaultAsync(CancellationToken cancellation = default) =>
        (await line.AskAsync<MenuId>(Get(Default), cancellation)).RichMenuId;

    /// <summary>Takes the default away; no menu is deleted.</summary>
    public Task ClearDefaultAsync(CancellationToken cancellation = default) => line.AskAsync(Delete(Default), cancellation);

    /// <summary>Shows the menu to one person, at once; LINE does not say whether they are a friend.</summary>
    public Task LinkAsync(string userId, string richMenuId, CancellationToken cancellation = default) =>
        line.AskAsync(Post($"{User(userId)}/{Segment(richMenuId)}"), cancellation);

    /// <summary>Takes a person's own menu away.</summary>
    public Task UnlinkAsync(string userId, CancellationToken cancellation = default) => line.AskAsync(Delete(User(userId)), cancellation);

    /// <summary>The id of a person's own menu; <see cref="LineApiError.NotFound"/> when they have none.</summary>
    public async Task<string> GetOfUserAsync(string userId, CancellationToken cancellation = default) =>
        (await line.AskAsync<MenuId>(Get(User(userId)), cancellation)).RichMenuId;

    /// <summary>Shows the menu to 1 to 500 persons, some time later; LINE never says for whom it did not work.</summary>
    public Task LinkManyAsync(IReadOnlyList<string> userIds, string richMenuId, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(richMenuId);
        Limit.People("userIds", userIds, LineLimits.RichMenuBulkUsers);
        return LaterAsync($"{Menus}/bulk/link", LineJson.Body(new { richMenuId, userIds }), cancellation);
    }

    /// <summary>Takes the own menus of 1 to 500 persons away, some time later.</summary>
    public Task UnlinkManyAsync(IReadOnlyList<string> userIds, CancellationToken cancellation = default)
    {
        Limit.People("userIds", userIds, LineLimits.RichMenuBulkUsers);
        return LaterAsync($"{Menus}/bulk/unlink", LineJson.Body(new { userIds }), cancellation);
    }

    private Task<LineAnswer> LaterAsync(string path, byte[] body, CancellationToken cancellation) =>
        line.AskAsync(Post(path, body) with { Successes = [HttpStatusCode.Accepted] }, cancellation);

    private static string User(string userId)
    {
        Limit.Person("userId", userId);
        return $"/v2/bot/user/{Segment(userId)}/richmenu";
    }
}
