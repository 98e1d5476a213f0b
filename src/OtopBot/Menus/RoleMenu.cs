using OtopBot.Domain.People;
using OtopBot.Line.RichMenus;

namespace OtopBot.Menus;

// A menu of ours with its picture.
public sealed record RoleMenu(string Role, RichMenu Menu, ReadOnlyMemory<byte> Picture)
{
    // Raised with every change of a menu: only the highest edition on LINE's shelf is shown to people.
    public const int Edition = 1;

    public static MenuSet Current { get; } = MenuSet.Of(Edition, [Of("stranger", RoleMenuView.Stranger), Of("officer", RoleMenuView.Officer), Of("province", RoleMenuView.Province), Of("admin", RoleMenuView.Admin)]);

    public static RoleMenu Stranger => All[0];

    public static RoleMenu Officer => All[1];

    public static RoleMenu Province => All[2];

    public static RoleMenu Admin => All[3];

    public static IReadOnlyList<RoleMenu> All => Current.Menus;

    // Whoever reports needs that menu most; the rest can be typed.
    public static RoleMenu? For(IReadOnlyList<Post> posts) => posts switch
    {
        [] => null,
        _ when posts.Any(p => p.Role == Domain.People.Role.Officer) => Officer,
        _ when posts.Any(p => p.Role == Domain.People.Role.Admin) => Admin,
        _ => Province,
    };

    private static RoleMenu Of(string role, RichMenu menu)
    {
        using var stream = typeof(RoleMenu).Assembly.GetManifestResourceStream($"{role}.png") ?? throw new InvalidOperationException($"The picture {role}.png is not in the program.");
        var picture = new byte[stream.Length];
        stream.ReadExactly(picture);
        return new RoleMenu(role, menu, picture);
    }
}
