using OtopBot.Line.Messages;
using static OtopBot.Line.LineRequest;

namespace OtopBot.Line.RichMenus;

// Names for switching between menus: 1 to 32 of a to z, 0 to 9, _ and -, at most 1,000 in an account.
public sealed partial class RichMenuClient
{
    private const string Aliases = "/v2/bot/richmenu/alias";

    /// <summary>Names a menu, which must have its picture; <see cref="LineApiError.BadRequest"/> when the name is taken.</summary>
    public Task CreateAliasAsync(RichMenuAlias alias, CancellationToken cancellation = default)
    {
        Limit.Alias("richMenuAliasId", alias.RichMenuAliasId);
        return line.AskAsync(Post(Aliases, LineJson.Body(alias)), cancellation);
    }

    /// <summary>Points the name at another menu; it may take a moment until all see it.</summary>
    public Task UpdateAliasAsync(RichMenuAlias alias, CancellationToken cancellation = default) =>
        line.AskAsync(Post(AliasPath(alias.RichMenuAliasId), LineJson.Body(new { alias.RichMenuId })), cancellation);

    /// <summary>Deletes the name, not the menu; <see cref="LineApiError.NotFound"/> when there is none. A hundred an hour at most.</summary>
    public Task DeleteAliasAsync(string richMenuAliasId, CancellationToken cancellation = default) =>
        line.AskAsync(Delete(AliasPath(richMenuAliasId)), cancellation);

    /// <summary>The menu that a name stands for; <see cref="LineApiError.NotFound"/> when there is no such name.</summary>
    public Task<RichMenuAlias> GetAliasAsync(string richMenuAliasId, CancellationToken cancellation = default) =>
        line.AskAsync<RichMenuAlias>(Get(AliasPath(richMenuAliasId)), cancellation);

    /// <summary>All names.</summary>
    public async Task<IReadOnlyList<RichMenuAlias>> ListAliasesAsync(CancellationToken cancellation = default) =>
        (await line.AskAsync<AliasList>(Get($"{Aliases}/list"), cancellation)).Aliases;

    private static string AliasPath(string richMenuAliasId)
    {
        Limit.Alias("richMenuAliasId", richMenuAliasId);
        return $"{Aliases}/{richMenuAliasId}";
    }

    private sealed record AliasList(IReadOnlyList<RichMenuAlias> Aliases);
}
