using System.Globalization;
using OtopBot.Line.Messages;

namespace OtopBot.Line.RichMenus;

// A menu may be made a hundred times an hour only: what LINE would refuse is found before.
internal static class RichMenuCheck
{
    public static void Check(RichMenu menu)
    {
        CheckSize(menu.Size);
        Limit.Graphemes("name", menu.Name, LineLimits.RichMenuNameGraphemes);
        Limit.Graphemes("chatBarText", menu.ChatBarText, LineLimits.RichMenuBarGraphemes);
        Limit.Count("areas", menu.Areas.Count, 1, LineLimits.RichMenuAreas);
        for (var at = 0; at < menu.Areas.Count; at++)
        {
            CheckBounds($"areas[{at}].bounds", menu.Areas[at].Bounds, menu.Size);
            ActionCheck.Check($"areas[{at}].action", menu.Areas[at].Action, LineLimits.RichMenuLabelGraphemes, inRichMenu: true);
        }
    }

    private static void CheckSize(RichMenuSize size)
    {
        Limit.Between("size.width", size.Width, LineLimits.RichMenuWidthMin, LineLimits.RichMenuWidthMax);
        Limit.Between("size.height", size.Height, LineLimits.RichMenuHeightMin, int.MaxValue);
        if (size.Width < size.Height * LineLimits.RichMenuRatioMin)
            throw new LineLimitException("size", $"at least {Plain(LineLimits.RichMenuRatioMin)} times as wide as high", $"{size.Width} to {size.Height}");
    }

    private static void CheckBounds(string path, RichMenuBounds bounds, RichMenuSize size)
    {
        Limit.Between($"{path}.x", bounds.X, 0, size.Width - 1);
        Limit.Between($"{path}.y", bounds.Y, 0, size.Height - 1);
        Limit.Between($"{path}.width", bounds.Width, 1, size.Width - bounds.X);
        Limit.Between($"{path}.height", bounds.Height, 1, size.Height - bounds.Y);
    }

    private static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);
}
