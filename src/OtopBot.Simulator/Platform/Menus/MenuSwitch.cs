namespace OtopBot.Simulator.Platform.Menus;

// What LINE does when a person taps an area that leads to another menu; the words are those of the postback.
public static class MenuSwitch
{
    public const string Done = "SUCCESS";
    public const string NoAlias = "RICHMENU_ALIAS_ID_NOTFOUND";
    public const string NoMenu = "RICHMENU_NOTFOUND";

    public static string Do(RichMenus menus, string userId, string aliasId)
    {
        if (!menus.Aliases.TryGetValue(aliasId, out var richMenuId))
            return NoAlias;
        if (menus.Find(richMenuId) is null)
            return NoMenu;
        menus.Linked[userId] = richMenuId;
        return Done;
    }
}
