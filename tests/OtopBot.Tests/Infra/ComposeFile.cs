namespace OtopBot.Tests.Infra;

// compose.yaml as far as the rules look at it.
internal sealed class ComposeFile(string text)
{
    private readonly Dictionary<object, object> _root = InfraFiles.Yaml(text);

    public static ComposeFile Ours => new(InfraFiles.Read("compose.yaml"));

    public string Text => text;

    public IEnumerable<(string Name, Dictionary<object, object> Service)> Services => Map(_root["services"]).Select(s => ((string)s.Key, Map(s.Value)));

    public Dictionary<object, object> Secrets => Map(_root["secrets"]);

    public Dictionary<object, object> Networks => Map(_root["networks"]);

    public Dictionary<object, object> Service(string name) => Services.Single(s => s.Name == name).Service;

    public IEnumerable<string> Top(string section) => Map(_root[section]).Keys.Cast<string>();

    public IEnumerable<string> Bots => Services.Where(s => s.Name.StartsWith("bot-", StringComparison.Ordinal)).Select(s => s.Name);

    public static Dictionary<object, object> Map(object value) => (Dictionary<object, object>)value;

    public static IReadOnlyList<string> List(Dictionary<object, object> service, string key)
        => service.TryGetValue(key, out var list) && list is List<object> items ? [.. items.OfType<string>()] : [];

    // Of secrets in their long form.
    public static IEnumerable<string> Sources(Dictionary<object, object> service)
        => service.TryGetValue("secrets", out var list) ? ((List<object>)list).OfType<Dictionary<object, object>>().Select(s => (string)s["source"]) : [];

    public static IEnumerable<string> Keys(Dictionary<object, object> service, string key)
        => service.TryGetValue(key, out var map) ? Map(map).Keys.Cast<string>() : [];

    public static IReadOnlyDictionary<string, string> Environment(Dictionary<object, object> service)
        => service.TryGetValue("environment", out var map) ? Map(map).ToDictionary(e => (string)e.Key, e => (string)e.Value) : [];
}
