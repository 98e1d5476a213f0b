using k8s.Models;

namespace OtopBot.Tests.Infra;

// What one manifest says of another must be so. Each rule returns its breaches.
internal static class ClusterRules
{
    private static readonly string[] Public = ["/webhook", "/charts", "/signin", "/jobs"];

    public static IEnumerable<string> SelectorsThatMatchNothing(ClusterFiles files)
    {
        var selectors = files.Of<V1Deployment>().Select(d => new Selector(d.Metadata.Name, d.Spec.Selector.MatchLabels))
            .Concat(files.Of<V1Service>().Select(s => new Selector(s.Metadata.Name, s.Spec.Selector)))
            .Concat(files.Of<V1PodDisruptionBudget>().Select(b => new Selector(b.Metadata.Name, b.Spec.Selector.MatchLabels)))
            .Concat(files.Of<V1NetworkPolicy>().Select(n => new Selector(n.Metadata.Name, n.Spec.PodSelector.MatchLabels ?? new Dictionary<string, string>())))
            .Concat(files.Pods().SelectMany(p => (p.Spec.TopologySpreadConstraints ?? []).Select(t => new Selector(p.Name, t.LabelSelector.MatchLabels))));
        return from selector in selectors
               where !files.Pods().Any(p => selector.Labels.All(l => p.Labels.TryGetValue(l.Key, out var value) && value == l.Value))
               select $"{selector.Of}: selects no pod";
    }

    public static IEnumerable<string> NamesOfNothing(ClusterFiles files)
    {
        var ports = files.Of<V1Deployment>().SelectMany(d => d.Spec.Template.Spec.Containers).SelectMany(c => c.Ports ?? []).Select(p => p.Name).ToHashSet();
        foreach (var service in files.Of<V1Service>())
            foreach (var port in service.Spec.Ports.Where(p => !ports.Contains(p.TargetPort.Value)))
                yield return $"service {service.Metadata.Name}: no container has the port {port.TargetPort.Value}";
        foreach (var container in files.Pods().SelectMany(p => p.Spec.Containers))
            foreach (var probe in new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe }.OfType<V1Probe>().Where(p => !ports.Contains(p.HttpGet.Port.Value)))
                yield return $"{container.Name}: a probe at {probe.HttpGet.Port.Value}, where nothing listens";
        foreach (var port in files.Of<V1NetworkPolicy>().SelectMany(n => n.Spec.Ingress ?? []).SelectMany(i => i.Ports).Where(p => !ports.Contains(p.Port.Value)))
            yield return $"a network policy lets in to {port.Port.Value}, where nothing listens";
        foreach (var path in files.Of<V1Ingress>().SelectMany(i => i.Spec.Rules).SelectMany(r => r.Http.Paths))
            if (!files.Of<V1Service>().Any(s => s.Metadata.Name == path.Backend.Service.Name && s.Spec.Ports.Any(p => p.Name == path.Backend.Service.Port.Name)))
                yield return $"ingress {path.Path}: no such service or port";
        foreach (var scaler in files.Of<V2HorizontalPodAutoscaler>().Where(h => files.Of<V1Deployment>().All(d => d.Metadata.Name != h.Spec.ScaleTargetRef.Name)))
            yield return $"{scaler.Metadata.Name}: scales nothing";
        foreach (var (name, pod, _) in files.Pods())
        {
            if (pod.ServiceAccountName is { } account && files.Of<V1ServiceAccount>().All(a => a.Metadata.Name != account))
                yield return $"{name}: no service account {account}";
            foreach (var map in pod.Containers.SelectMany(c => c.EnvFrom ?? []).Select(e => e.ConfigMapRef.Name).Where(map => files.Of<V1ConfigMap>().All(m => m.Metadata.Name != map)))
                yield return $"{name}: no settings {map}";
            foreach (var mount in pod.Containers.SelectMany(c => c.VolumeMounts ?? []).Where(m => pod.Volumes.All(v => v.Name != m.Name)))
                yield return $"{name}: no volume {mount.Name}";
        }
    }

    public static IEnumerable<string> OpenedTooWide(ClusterFiles files)
        => from ingress in files.Of<V1Ingress>()
           from path in ingress.Spec.Rules.SelectMany(r => r.Http.Paths)
           where !Public.Contains(path.Path) || path.PathType is not ("Exact" or "Prefix")
           select $"ingress: {path.Path} is not for the public";

    // The profile "restricted" and a little more.
    public static IEnumerable<string> PodsThatMayTooMuch(ClusterFiles files)
        => from pod in files.Pods()
           from container in pod.Spec.Containers
           from problem in (string?[])
           [
               pod.Spec.SecurityContext is { RunAsNonRoot: true, RunAsUser: > 0, SeccompProfile.Type: "RuntimeDefault" } ? null : "may be root",
               pod.Spec.AutomountServiceAccountToken == false ? null : "holds a token of the cluster",
               container.SecurityContext is { AllowPrivilegeEscalation: false, ReadOnlyRootFilesystem: true } ? null : "may write or rise",
               container.SecurityContext?.Capabilities?.Drop is ["ALL"] && container.SecurityContext.Capabilities.Add is null ? null : "has capabilities",
               container.Resources is { Requests: not null } && container.Resources.Limits?.ContainsKey("memory") == true ? null : "has no bounds",
               container.Env?.Any(e => e.ValueFrom?.SecretKeyRef is not null) == true ? "shows secrets in its environment" : null,
           ]
           where problem is not null
           select $"{pod.Name}/{container.Name}: {problem}";

    // Who is told to end gets the time that the bot's own settings promise; who starts, the time that it may wait for its database.
    public static IEnumerable<string> Impatience(ClusterFiles files)
    {
        var settings = files.Of<V1ConfigMap>().Single().Data;
        foreach (var bot in files.Of<V1Deployment>())
        {
            var pod = bot.Spec.Template.Spec;
            var probe = pod.Containers.Single().StartupProbe;
            if (pod.TerminationGracePeriodSeconds < (Span(settings, "Shutdown__Drain") + Span(settings, "Shutdown__Timeout")).TotalSeconds + 5)
                yield return $"{bot.Metadata.Name}: killed before it has ended";
            if (probe.PeriodSeconds * probe.FailureThreshold < Span(settings, "Database__Wait").TotalSeconds + 30)
                yield return $"{bot.Metadata.Name}: killed while it waits for its database";
            if (bot.Spec.Strategy.RollingUpdate?.MaxUnavailable.Value != "0")
                yield return $"{bot.Metadata.Name}: an upgrade leaves a gap";
        }
    }

    private static TimeSpan Span(IDictionary<string, string> settings, string key) => TimeSpan.Parse(settings[key], System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Selector(string Of, IDictionary<string, string> Labels);
}
