using System.Text.RegularExpressions;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Infra;

// The settings of README's table, and the names by which files for operators call them.
internal static partial class SettingNames
{
    // Of the runtime and the web server, not the bot's own.
    private static readonly string[] Others = ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "DOTNET_EnableDiagnostics", "DOTNET_NOLOGO", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    // "`Inbox:Parallelism`, `Sweep`" stands for Inbox:Sweep too.
    public static IReadOnlySet<string> Documented(string readme)
    {
        var known = new HashSet<string>();
        foreach (Match row in Row().Matches(readme))
        {
            var section = "";
            foreach (var word in Quoted().Matches(row.Groups[1].Value).Select(m => m.Groups[1].Value))
            {
                if (word.Contains(':') && !word.StartsWith('…'))
                    section = word[..word.LastIndexOf(':')];
                known.Add(word.Contains(':') ? word : $"{section}:{word}");
            }
        }

        return known;
    }

    // Names in the manner of environment variables, wherever they stand in a file.
    public static IEnumerable<string> Unknown(IEnumerable<SourceFile> files, IReadOnlySet<string> documented)
        => from file in files
           from Match name in Variable().Matches(file.Text)
           where !documented.Contains(name.Value.Replace("__", ":", StringComparison.Ordinal))
           select $"{file.Path}: {name.Value}";

    // Names in the manner of the table, in prose; the log's are .NET's own.
    public static IEnumerable<string> UnknownKeys(SourceFile file, IReadOnlySet<string> documented)
        => from Match key in Key().Matches(file.Text)
           where !documented.Contains(key.Groups[1].Value) && !key.Groups[1].Value.StartsWith("Logging:", StringComparison.Ordinal)
           select $"{file.Path}: {key.Groups[1].Value}";

    public static IEnumerable<string> UnknownVariables(string of, IEnumerable<string> names, IReadOnlySet<string> documented)
        => names.Where(n => !Others.Contains(n) && !documented.Contains(n.Replace("__", ":", StringComparison.Ordinal))).Select(n => $"{of}: {n}");

    [GeneratedRegex(@"^\| (`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    // GF_… of Grafana's and the like hold no lower case before the underscores.
    [GeneratedRegex(@"\b[A-Z][a-z]\w*?__\w+\b")]
    private static partial Regex Variable();

    [GeneratedRegex(@"`([A-Z][A-Za-z]+(?::[A-Z]\w+)+)(?:=[^`]*)?`")]
    private static partial Regex Key();
}
