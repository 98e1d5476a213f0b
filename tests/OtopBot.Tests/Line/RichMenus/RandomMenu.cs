using OtopBot.Line.Messages;
using OtopBot.Line.RichMenus;

namespace OtopBot.Tests.Line.RichMenus;

internal static class RandomMenu
{
    public static RichMenu Of(Random random)
    {
        var size = new RichMenuSize(random.Next(1000, 2501), random.Next(250, 690));
        return new(size, Words(random, 30), Words(random, 10), [.. Enumerable.Range(0, random.Next(1, 21)).Select(_ => new RichMenuArea(Inside(random, size), Action(random)))])
        {
            Selected = random.Next(2) is 0,
        };
    }

    private static RichMenuBounds Inside(Random random, RichMenuSize size)
    {
        var (x, y) = (random.Next(size.Width), random.Next(size.Height));
        return new(x, y, random.Next(1, size.Width - x + 1), random.Next(1, size.Height - y + 1));
    }

    private static LineAction Action(Random random) => random.Next(6) switch
    {
        0 => new PostbackAction(Words(random, 20), Words(random, 300))
        {
            DisplayText = random.Next(2) is 0 ? null : Words(random, 20),
            InputOption = random.Next(2) is 0 ? null : InputOption.OpenKeyboard,
        },
        1 => new MessageAction(Words(random, 20), Words(random, 300)),
        2 => new UriAction(Words(random, 20), "https://a.example/?x=1&y=2") { AltUri = random.Next(2) is 0 ? null : new("https://pc.example") },
        3 => new DatetimePickerAction(Words(random, 20), "d", DatetimePickerMode.Date) { Initial = "2026-10-05", Max = "2026-12-31" },
        4 => new ClipboardAction(Words(random, 20), Words(random, 100)),
        _ => new RichMenuSwitchAction(Words(random, 20), "menu_2-b", "to=2"),
    };

    // Plain letters, Thai without marks, and what JSON must escape.
    private static string Words(Random random, int longest)
    {
        const string Letters = "abcXYZ กขคงจฉ0๙\"\\/<>&+'\t";
        return string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => Letters[random.Next(Letters.Length)]));
    }
}
