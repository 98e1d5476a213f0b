using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using OtopBot.Line;

namespace OtopBot.Menus;

// The menus of one program. Names hold the edition and a digest of all: what changed is made anew, what did not is found again, and of two
// programs side by side both know which is the newer.
public sealed partial record MenuSet(string Tag, IReadOnlyList<RoleMenu> Menus)
{
    public const string Prefix = "otopbot-";

    public static MenuSet Of(int edition, IReadOnlyList<RoleMenu> menus)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var menu in menus)
        {
            digest.AppendData(JsonSerializer.SerializeToUtf8Bytes(menu.Menu, LineJson.Options));
            digest.AppendData(menu.Picture.Span);
        }

        var tag = $"{edition:0000}-{Convert.ToHexStringLower(digest.GetHashAndReset())[..12]}";
        return new MenuSet(tag, [.. menus.Select(menu => menu with { Menu = menu.Menu with { Name = $"{Prefix}{menu.Role}-{tag}" } })]);
    }

    // A total order, so that two programs can never each take themselves for the newer.
    public bool IsOlderThan(string name) => Tagged().Match(name) is { Success: true } match && string.CompareOrdinal(match.Groups["tag"].Value, Tag) > 0;

    [GeneratedRegex(@"^otopbot-[a-z]+-(?<tag>\d{4}-[0-9a-f]{12})$")]
    private static partial Regex Tagged();
}
