using k8s;
using k8s.Models;
using YamlDotNet.Core;

namespace OtopBot.Tests.Infra;

// The manifests of a folder in Kubernetes' own types; what they do not know is refused.
public sealed class ClusterFiles
{
    private static readonly string[] NotPlain = ["kustomization.yaml", "servicemonitor.yaml"];

    private readonly IReadOnlyList<object> _objects;

    private ClusterFiles(IReadOnlyList<object> objects) => _objects = objects;

    public static ClusterFiles All { get; } = new([.. Texts.SelectMany(t => Load(t.Value))]);

    // By path inside infra.
    public static IReadOnlyDictionary<string, string> Texts => new[] { "k8s/base", "k8s/migrate" }
        .SelectMany(folder => Directory.EnumerateFiles(InfraFiles.At(folder), "*.yaml"))
        .Where(file => !NotPlain.Contains(Path.GetFileName(file)))
        .Select(file => Path.GetRelativePath(InfraFiles.Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)
        .ToDictionary(path => path, InfraFiles.Read);

    // One file is spoilt, all others are as they are.
    public static ClusterFiles With(string path, string text) => new([.. Texts.SelectMany(t => Load(t.Key == path ? text : t.Value))]);

    public IEnumerable<T> Of<T>() => _objects.OfType<T>();

    public IEnumerable<(string Name, V1PodSpec Spec, IDictionary<string, string> Labels)> Pods()
        => Of<V1Deployment>().Select(d => (d.Metadata.Name, d.Spec.Template.Spec, d.Spec.Template.Metadata.Labels))
            .Concat(Of<V1Job>().Select(j => (j.Metadata.Name, j.Spec.Template.Spec, j.Spec.Template.Metadata.Labels)));

    // Null when every field is known and of its type.
    public static string? Problem(string text)
    {
        try
        {
            Load(text);
            return null;
        }
        catch (YamlException problem)
        {
            return $"{problem.Message} {problem.InnerException?.Message}";
        }
    }

    private static List<object> Load(string text) => KubernetesYaml.LoadAllFromString(text, strict: true);
}
