using YamlDotNet.RepresentationModel;

namespace OtopBot.Tests.Support;

public sealed record LinePath(bool IsOnDataHost, bool TakesRetryKey, int Success, string? Body);

// The operations that LINE's own OpenAPI files declare.
public sealed class LinePaths
{
    private readonly List<YamlMappingNode> _files;

    private LinePaths(List<YamlMappingNode> files) => _files = files;

    public static LinePaths? TryLoad() =>
        SharedFiles.LineFile("openapi", "messaging-api.yml") is { } messages && SharedFiles.LineFile("openapi", "channel-access-token.yml") is { } tokens
            ? new([Paths(messages), Paths(tokens)])
            : null;

    public LinePath? Find(string method, string path) =>
        _files.Where(file => file.Children.ContainsKey(path))
            .Select(file => (YamlMappingNode)file[path])
            .Where(methods => methods.Children.ContainsKey(method.ToLowerInvariant()))
            .Select(methods => Read((YamlMappingNode)methods[method.ToLowerInvariant()]))
            .FirstOrDefault();

    private static LinePath Read(YamlMappingNode operation) => new(
        operation.Children.TryGetValue("servers", out var servers) && $"{servers[0]["url"]}" == "https://api-data.line.me",
        operation.Children.TryGetValue("parameters", out var parameters) && ((YamlSequenceNode)parameters).Any(p => $"{p["name"]}" == "X-Line-Retry-Key"),
        ((YamlMappingNode)operation["responses"]).Children.Keys.Select(status => int.Parse($"{status}", null)).Min(),
        operation.Children.TryGetValue("requestBody", out var body) ? Schema((YamlMappingNode)body["content"]) : null);

    private static string? Schema(YamlMappingNode content) =>
        content.Children.TryGetValue("application/json", out var json) ? $"{json["schema"]["$ref"]}".Split('/')[^1] : null;

    private static YamlMappingNode Paths(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(path)));
        return (YamlMappingNode)stream.Documents[0].RootNode["paths"];
    }
}
