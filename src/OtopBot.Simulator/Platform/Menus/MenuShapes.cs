using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OtopBot.Simulator.Platform.Checks;

namespace OtopBot.Simulator.Platform.Menus;

// What LINE takes for a menu, its alias and its ids.
public static partial class MenuShapes
{
    public const int MenusMax = 1000;
    public const int AliasesMax = 1000;
    public const int UsersMax = 500;
    public const int ImageBytes = 1_000_000;
    private const double Flattest = 1.45;

    private static readonly Shape Size = new Shape()
        .Need("width", Must.Whole(800, 2500)).Need("height", Must.Whole(250))
        .Rule((value, at, faults) =>
        {
            if (Number(value, "width") is { } width && Number(value, "height") is { } height && width < height * Flattest)
                faults.Add(new Fault(at, Rule.Range, string.Create(CultureInfo.InvariantCulture, $"width / height {Flattest} and more"), $"{width} / {height}"));
        });

    private static readonly Shape Area = new Shape()
        .Need("bounds", new Shape().Need("x", Must.Whole()).Need("y", Must.Whole()).Need("width", Must.Whole(1)).Need("height", Must.Whole(1)).Check)
        .Need("action", ActionShapes.OnRichMenu);

    private static readonly Shape Menu = new Shape()
        .Need("size", Size.Check)
        .Need("selected", Must.Flag)
        .Need("name", Must.Graphemes(300))
        .Need("chatBarText", Must.Graphemes(14))
        .Need("areas", Must.List(Area.Check, 0, 20));

    public static List<Fault> Check(JsonElement menu)
    {
        List<Fault> faults = [];
        Menu.Check(menu, Place.Of(""), faults);
        return faults;
    }

    public static bool IsMenuId(string? text) => text is not null && MenuId().IsMatch(text);

    public static bool IsAliasId(string? text) => text is not null && AliasId().IsMatch(text);

    public static bool IsResumeKey(string text) => ResumeKey().IsMatch(text);

    public static bool IsImageSize(int width, int height) => width is >= 800 and <= 2500 && height >= 250 && width >= height * Flattest;

    private static long? Number(JsonElement value, string name)
        => value.Optional(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var whole) ? whole : null;

    [GeneratedRegex("^richmenu-[0-9a-f]{32}$")]
    private static partial Regex MenuId();

    [GeneratedRegex("^[a-z0-9_-]{1,32}$")]
    private static partial Regex AliasId();

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,100}$")]
    private static partial Regex ResumeKey();
}
