using System.Text.RegularExpressions;

namespace OtopBot.Tests.Infra;

// The figures that rules and dashboard ask for.
internal static partial class MetricNames
{
    private static readonly string[] Suffixes = ["_bucket", "_sum", "_count"];

    // Of the bot, its web server, its calls and its runtime; "up" is Prometheus' own.
    public static IEnumerable<string> In(string expression) => Name().Matches(Labels().Replace(expression, "")).Select(m => m.Value).Distinct();

    public static IEnumerable<string> Unknown(IEnumerable<string> expressions, IReadOnlySet<string> known)
        => expressions.SelectMany(In).Distinct().Where(name => !known.Contains(Suffixes.Aggregate(name, (n, s) => n.EndsWith(s, StringComparison.Ordinal) ? n[..^s.Length] : n)) && !known.Contains(name));

    // label="A" or label=~"A|B"
    public static IEnumerable<string> ValuesOf(string label, IEnumerable<string> expressions)
        => expressions.SelectMany(e => Regex.Matches(e, $"\\b{label}=~?\"([^\"]+)\"")).SelectMany(m => m.Groups[1].Value.Split('|')).Distinct();

    [GeneratedRegex(@"\bby \([^)]*\)|\{[^}]*\}")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\b(otopbot|http|dotnet|kestrel|process)_\w+\b")]
    private static partial Regex Name();
}
