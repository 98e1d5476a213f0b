using System.Text.RegularExpressions;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Infra;

// Links inside the project's own documentation. Each rule returns its breaches.
internal static partial class ReadmeLinks
{
    public static IEnumerable<string> Broken(SourceFile file)
        => from Match link in Link().Matches(Code().Replace(file.Text, ""))
           let target = link.Groups[1].Value
           where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal) && !Resolves(file, target)
           select $"{file.Path}: {target}";

    // As GitHub makes them of headings: small letters, no signs, hyphens for spaces.
    public static IReadOnlySet<string> Anchors(string text)
        => Heading().Matches(Code().Replace(text, "")).Select(m => NoSign().Replace(m.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-')).ToHashSet();

    private static bool Resolves(SourceFile file, string target)
    {
        var (path, anchor) = target.Split('#') is [var p, var a] ? (p, a) : (target, null);
        var full = Path.GetFullPath(path.Length > 0 ? path : Path.GetFileName(file.Path), Path.Combine(Repository.Root, Path.GetDirectoryName(file.Path)!));
        return Path.Exists(full) && (anchor is null || (File.Exists(full) && Anchors(path.Length > 0 ? File.ReadAllText(full) : file.Text).Contains(anchor)));
    }

    [GeneratedRegex(@"\]\(<?([^)>\s]+)>?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|(?<=\s)`[^`\n]+`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{M}\p{N} _-]")]
    private static partial Regex NoSign();
}
