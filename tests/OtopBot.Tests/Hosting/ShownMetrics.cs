using System.Text.RegularExpressions;

namespace OtopBot.Tests.Hosting;

public sealed record ShownMetric(string Name, string Kind, string Tags);

// What a scrape shows: each of our metrics with its kind and the names of its tags; and single values.
public static partial class ShownMetrics
{
    public static IReadOnlyList<ShownMetric> Own(string scrape)
    {
        var kinds = Kind().Matches(scrape).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        return [.. kinds.Select(k => new ShownMetric(k.Key, k.Value, TagsOf(scrape, k.Key))).OrderBy(m => m.Name, StringComparer.Ordinal)];
    }

    public static double Value(string scrape, string series)
        => double.Parse(scrape.Split('\n').Single(l => l.StartsWith($"{series} ", StringComparison.Ordinal))[series.Length..].Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    // The table of infra/README.md.
    public static IReadOnlyList<ShownMetric> Documented(string readme)
        => [.. Row().Matches(readme).Select(m => new ShownMetric(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value.Replace("`", "", StringComparison.Ordinal))).OrderBy(m => m.Name, StringComparer.Ordinal)];

    private static string TagsOf(string scrape, string name)
        => string.Join(", ", scrape.Split('\n').Where(l => l.StartsWith(name, StringComparison.Ordinal)).SelectMany(l => Tag().Matches(l).Select(t => t.Groups[1].Value)).Where(t => t != "le").Distinct().Order());

    [GeneratedRegex(@"^# TYPE (otopbot_\w+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Kind();

    [GeneratedRegex(@"[{,](\w+)=""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\| `(otopbot_\w+)` \| (\w+) \| ([^|]*?) ?\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
