using OtopBot.Line.RichMenus;

namespace OtopBot.Menus;

// Our menus as LINE has them. What is missing is made; what is there is used, whichever process made it.
public sealed class MenuShelf(RichMenuClient line)
{
    // Ids by name. Two processes that start at once may both make a menu: all take the one with the lowest id.
    public async Task<IReadOnlyDictionary<string, string>> FillAsync(CancellationToken ct)
    {
        var there = await OursAsync(ct);
        var missing = RoleMenu.All.Where(menu => !there.ContainsKey(menu.Menu.Name)).ToList();
        foreach (var menu in missing)
            await MakeAsync(menu, ct);
        if (missing.Count > 0)
            there = await OursAsync(ct);
        await line.SetDefaultAsync(there[RoleMenu.Stranger.Menu.Name], ct);
        return there;
    }

    // Menus of an earlier version of the program, once nobody is shown them any more.
    public async Task ClearAsync(IReadOnlyDictionary<string, string> current, CancellationToken ct)
    {
        foreach (var menu in await line.ListAsync(ct))
        {
            if (menu.Menu.Name.StartsWith(RoleMenu.Prefix, StringComparison.Ordinal) && !current.Values.Contains(menu.RichMenuId))
                await line.DeleteAsync(menu.RichMenuId, ct);
        }
    }

    private async Task<Dictionary<string, string>> OursAsync(CancellationToken ct)
        => (await line.ListAsync(ct)).Where(m => RoleMenu.All.Any(ours => ours.Menu.Name == m.Menu.Name)).GroupBy(m => m.Menu.Name).ToDictionary(g => g.Key, g => g.Select(m => m.RichMenuId).Order(StringComparer.Ordinal).First());

    // Without its picture a menu can be shown to nobody, and would never be made again.
    private async Task MakeAsync(RoleMenu menu, CancellationToken ct)
    {
        var id = await line.CreateAsync(menu.Menu, ct);
        try
        {
            await line.UploadImageAsync(id, menu.Picture, ct);
        }
        catch
        {
            await line.DeleteAsync(id, CancellationToken.None);
            throw;
        }
    }
}
