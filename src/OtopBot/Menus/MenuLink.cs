namespace OtopBot.Menus;

// Which menu LINE shows to a person because of us. It goes when the person's posts end.
public sealed class MenuLink
{
    private MenuLink()
    {
    }

    public MenuLink(string lineUserId, string richMenuId) => (LineUserId, RichMenuId) = (lineUserId, richMenuId);

    public string LineUserId { get; private set; } = "";

    public string RichMenuId { get; private set; } = "";

    public void Change(string richMenuId) => RichMenuId = richMenuId;
}
