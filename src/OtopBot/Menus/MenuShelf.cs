using OtopBot.Line;
using OtopBot.Line.RichMenus;

namespace OtopBot.Menus;

// Our menus as LINE has them. What is missing is made; what is there is used, whichever process made it.
public sealed class MenuShelf(MenuSet set)
{
    private readonly HashSet<string> _withPicture = [];
    private IReadOnlyList<StoredRichMenu> _there = [];
    private string? _default;

    // Ids by role, or null when a newer program has its menus here: they are left alone then. Two processes that start at once may both make
    // a menu: all take the one with the lowest id.
    public async Task<IReadOnlyDictionary<string, string>?> FillAsync(RichMenuClient line, CancellationToken ct)
    {
        _there = await line.ListAsync(ct);
        if (_there.Any(m => set.IsOlderThan(m.Menu.Name)))
            return null;
        var missing = set.Menus.Where(menu => _there.All(m => m.Menu.Name != menu.Menu.Name)).ToList();
        var made = new List<StoredRichMenu>();
        foreach (var menu in missing)
            made.Add(new StoredRichMenu(await line.CreateAsync(menu.Menu, ct), menu.Menu));
        if (made.Count > 0)
            _there = [.. (await line.ListAsync(ct)).UnionBy(made, m => m.RichMenuId)];
        var ids = set.Menus.ToDictionary(menu => menu.Role, menu => _there.Where(m => m.Menu.Name == menu.Menu.Name).Select(m => m.RichMenuId).Order(StringComparer.Ordinal).First());
        foreach (var menu in set.Menus)
            await DrawAsync(line, ids[menu.Role], menu.Picture, isNew: made.Any(m => m.RichMenuId == ids[menu.Role]), ct);
        if (_default != ids["stranger"])
            await line.SetDefaultAsync(ids["stranger"], ct);
        _default = ids["stranger"];
        return ids;
    }

    // Menus of earlier programs and doubles, once nobody is shown them any more.
    public async Task ClearAsync(RichMenuClient line, IReadOnlyDictionary<string, string> current, IReadOnlySet<string> shown, CancellationToken ct)
    {
        var old = _there.Where(m => IsOurs(m) && !current.Values.Contains(m.RichMenuId) && !shown.Contains(m.RichMenuId)).Select(m => m.RichMenuId).ToList();
        if (old.Count == 0)
            return;
        var first = await DefaultAsync(line, ct);
        foreach (var id in old.Where(id => id != first))
        {
            try
            {
                await line.DeleteAsync(id, ct);
            }
            catch (LineApiException gone) when (gone.Kind == LineApiError.NotFound)
            {
                // Another process was faster.
            }
        }
    }

    // Gives the place back to the menus of LINE's console; what we made stays for the day we are switched on again.
    public static async Task StepBackAsync(RichMenuClient line, CancellationToken ct)
    {
        if (await DefaultAsync(line, ct) is { } first && (await line.ListAsync(ct)).Any(m => m.RichMenuId == first && IsOurs(m)))
            await line.ClearDefaultAsync(ct);
    }

    private static bool IsOurs(StoredRichMenu menu) => menu.Menu.Name.StartsWith(MenuSet.Prefix, StringComparison.Ordinal);

    private static async Task<string?> DefaultAsync(RichMenuClient line, CancellationToken ct)
    {
        try
        {
            return await line.GetDefaultAsync(ct);
        }
        catch (LineApiException none) when (none.Kind is LineApiError.NotFound or LineApiError.Forbidden)
        {
            return null;
        }
    }

    // Without its picture a menu can be shown to nobody: whoever made it may have died before, or still be about to give it.
    private async Task DrawAsync(RichMenuClient line, string id, ReadOnlyMemory<byte> picture, bool isNew, CancellationToken ct)
    {
        if (_withPicture.Contains(id))
            return;
        if (isNew || !await HasPictureAsync(line, id, ct))
            await line.UploadImageAsync(id, picture, ct);
        _withPicture.Add(id);
    }

    private static async Task<bool> HasPictureAsync(RichMenuClient line, string id, CancellationToken ct)
    {
        try
        {
            await using var picture = await line.DownloadImageAsync(id, LineLimits.RichMenuImageBytes, ct);
            return true;
        }
        catch (LineApiException none) when (none.Kind == LineApiError.NotFound)
        {
            return false;
        }
    }
}
