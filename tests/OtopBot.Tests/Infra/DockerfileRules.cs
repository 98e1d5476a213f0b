using System.Text.RegularExpressions;
using System.Xml.Linq;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Infra;

// The image's recipe, an instruction per line. Each rule returns its breaches.
internal static partial class DockerfileRules
{
    public static IReadOnlyList<string> Instructions(string text)
        => [.. Continued().Replace(Comment().Replace(text, ""), " ").Split('\n').Select(l => Spaces().Replace(l, " ").Trim()).Where(l => l.Length > 0)];

    public static IEnumerable<string> ImagesOfNoVersion(string text)
    {
        // Only what stands before the first stage is known to its FROM.
        var versions = Instructions(text).TakeWhile(i => !i.StartsWith("FROM ", StringComparison.Ordinal)).Where(i => i.StartsWith("ARG ", StringComparison.Ordinal) && i.Contains('=')).ToDictionary(i => i[4..i.IndexOf('=')], i => i[(i.IndexOf('=') + 1)..]);
        return from instruction in Instructions(text)
               where instruction.StartsWith("FROM ", StringComparison.Ordinal)
               let image = Reference().Replace(instruction.Split(' ').First(w => w.Contains('/') && !w.StartsWith("--", StringComparison.Ordinal)), m => versions.GetValueOrDefault(m.Groups[1].Value, ""))
               where !Version().IsMatch(image)
               select image;
    }

    public static IEnumerable<string> RunsAsRoot(string text)
        => Final(text) is var last && last.LastOrDefault(i => i.StartsWith("USER ", StringComparison.Ordinal)) is not "USER $APP_UID" ? ["the last stage has no user of its own"] : [];

    public static IEnumerable<string> Lacks(string text)
        => from wanted in (string[])["HEALTHCHECK ", "ENTRYPOINT [\"dotnet\", \"OtopBot.dll\"]", "STOPSIGNAL SIGTERM", "LABEL "]
           where !Final(text).Any(i => i.StartsWith(wanted, StringComparison.Ordinal))
           select $"no {wanted}";

    public static IEnumerable<string> HoldsSecrets(string text)
        => from instruction in Instructions(text)
           where SecretWord().IsMatch(instruction)
           select instruction;

    // Packages are restored from project and lock files alone, those of every project that is built, before any source arrives.
    public static IEnumerable<string> RestoresTooLate(string text)
    {
        var all = Instructions(text).ToList();
        var restore = all.FindIndex(i => i.Contains("dotnet restore", StringComparison.Ordinal));
        if (restore < 0 || !all[restore].Contains("--locked-mode", StringComparison.Ordinal))
            yield return "packages are not those of the lock files";
        var before = all.Take(restore).Where(i => i.StartsWith("COPY ", StringComparison.Ordinal)).SelectMany(i => i.Split(' ')[1..^1]).ToList();
        foreach (var file in Built("src/OtopBot/OtopBot.csproj").SelectMany(p => new[] { p, $"{Path.GetDirectoryName(p)}/packages.lock.json" }).Where(f => !before.Contains(f)))
            yield return $"{file} is not there when packages are restored";
        foreach (var early in before.Where(f => f is "." or "src" || f.EndsWith(".cs", StringComparison.Ordinal)))
            yield return $"{early} is copied before packages are restored";
    }

    // The context leaves out everything but what is named; so all that is copied must be named.
    public static IEnumerable<string> CopiesFromNowhere(string text, string ignore)
    {
        var kept = ignore.Split('\n').Where(l => l.StartsWith('!')).Select(l => l[1..].Trim()).ToList();
        return from instruction in Instructions(text)
               where instruction.StartsWith("COPY ", StringComparison.Ordinal) && !instruction.Contains("--from", StringComparison.Ordinal)
               from path in instruction.Split(' ')[1..^1]
               where !Path.Exists(Path.Combine(Repository.Root, path)) || !kept.Any(k => path == k || path.StartsWith($"{k}/", StringComparison.Ordinal) || k.StartsWith($"{path}/", StringComparison.Ordinal))
               select path;
    }

    private static List<string> Final(string text)
    {
        var all = Instructions(text).ToList();
        return all[all.FindLastIndex(i => i.StartsWith("FROM ", StringComparison.Ordinal))..];
    }

    private static IEnumerable<string> Built(string project)
        => XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("ProjectReference")
            .Select(r => Path.GetRelativePath(Repository.Root, Path.GetFullPath(r.Attribute("Include")!.Value, Path.Combine(Repository.Root, Path.GetDirectoryName(project)!))).Replace('\\', '/'))
            .SelectMany(Built).Append(project).Distinct();

    [GeneratedRegex(@"^\s*#.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\\n")]
    private static partial Regex Continued();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Reference();

    [GeneratedRegex(@":\d+\.\d")]
    private static partial Regex Version();

    [GeneratedRegex("password|secret|token|apikey|connectionstring", RegexOptions.IgnoreCase)]
    private static partial Regex SecretWord();
}
