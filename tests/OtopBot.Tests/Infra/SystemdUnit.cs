namespace OtopBot.Tests.Infra;

// A unit file's own lines: "Key=value", as often as they stand there.
internal sealed class SystemdUnit(string text)
{
    private readonly IReadOnlyList<(string Key, string Value)> _lines =
        [.. text.Split('\n').Where(l => l.Contains('=') && !l.StartsWith('#')).Select(l => (l[..l.IndexOf('=')], l[(l.IndexOf('=') + 1)..].Trim()))];

    public static SystemdUnit Of(string path) => new(InfraFiles.Read(path));

    public IEnumerable<string> EnvironmentNames
        => this["Environment"].Select(v => v.Trim('"').Split('=')[0]).Concat(this["LoadCredential"].Select(v => v.Split(':')[0]));

    public IEnumerable<string> this[string key] => _lines.Where(l => l.Key == key).Select(l => l.Value);

    public string? One(string key) => this[key].LastOrDefault();
}
