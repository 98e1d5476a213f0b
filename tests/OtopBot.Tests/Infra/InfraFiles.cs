using OtopBot.Tests.Support;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace OtopBot.Tests.Infra;

// What lies in infra, as text and as plain YAML.
public static class InfraFiles
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "infra");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static string At(string path) => Path.Combine(Folder, path);

    // With << brought in and every scalar as text.
    public static Dictionary<object, object> Yaml(string text)
        => new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(new StringReader(text))));

    // The text with one place spoilt, to see a rule notice it.
    public static string Spoil(string text, string right, string wrong)
    {
        text.ShouldContain(right);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }
}
