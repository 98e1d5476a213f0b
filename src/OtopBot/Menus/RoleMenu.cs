using System.Security.Cryptography;
using System.Text.Json;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Line.RichMenus;

namespace OtopBot.Menus;

// A menu of ours with its picture. The name holds a digest of both: what changed is another menu, what did not is found again.
public sealed record RoleMenu(RichMenu Menu, ReadOnlyMemory<byte> Picture)
{
    public const string Prefix = "otopbot-";

    public static RoleMenu Stranger { get; } = Of("stranger", RoleMenuView.Stranger);

    public static RoleMenu Officer { get; } = Of("officer", RoleMenuView.Officer);

    public static RoleMenu Province { get; } = Of("province", RoleMenuView.Province);

    public static RoleMenu Admin { get; } = Of("admin", RoleMenuView.Admin);

    public static IReadOnlyList<RoleMenu> All { get; } = [Stranger, Officer, Province, Admin];

    // Whoever reports needs that menu most; the rest can be typed.
    public static RoleMenu? For(IReadOnlyList<Post> posts) => posts switch
    {
        [] => null,
        _ when posts.Any(p => p.Role == Role.Officer) => Officer,
        _ when posts.Any(p => p.Role == Role.Admin) => Admin,
        _ => Province,
    };

    private static RoleMenu Of(string name, RichMenu menu)
    {
        using var stream = typeof(RoleMenu).Assembly.GetManifestResourceStream($"{name}.png") ?? throw new InvalidOperationException($"The picture {name}.png is not in the program.");
        var picture = new byte[stream.Length];
        stream.ReadExactly(picture);
        var digest = SHA256.HashData([.. JsonSerializer.SerializeToUtf8Bytes(menu, LineJson.Options), .. picture]);
        return new RoleMenu(menu with { Name = $"{Prefix}{name}-{Convert.ToHexStringLower(digest)[..12]}" }, picture);
    }
}
