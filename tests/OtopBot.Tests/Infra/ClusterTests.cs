using k8s.Models;

namespace OtopBot.Tests.Infra;

public sealed class ClusterTests
{
    private const string Deployment = "k8s/base/deployment.yaml";

    [Theory]
    [InlineData("maxUnavailable: 0", "maxUnavailabel: 0")]
    [InlineData("periodSeconds: 10", "periodSeconds: ten")]
    [InlineData("      containers:", "      container:")]
    [InlineData("revisionHistoryLimit: 5", "revisionHistoryLimit: 5\n  revisionHistoryLimit: 6")]
    public void A_field_that_Kubernetes_does_not_know_is_noticed(string right, string wrong)
        => ClusterFiles.Problem(InfraFiles.Spoil(ClusterFiles.Texts[Deployment], right, wrong)).ShouldNotBeNull();

    [Fact]
    public void Every_manifest_is_of_Kubernetes_types()
    {
        ClusterFiles.Texts.Count.ShouldBeGreaterThan(8);
        foreach (var (path, text) in ClusterFiles.Texts)
            ClusterFiles.Problem(text).ShouldBeNull(path);
    }

    [Theory]
    [InlineData("k8s/base/service.yaml", "component: bot\n  ports", "component: bott\n  ports")]
    [InlineData("k8s/base/disruption.yaml", "component: bot", "component: robot")]
    [InlineData(Deployment, "      app.kubernetes.io/component: bot\n  template", "      app.kubernetes.io/component: robot\n  template")]
    public void Every_selector_finds_its_pods(string path, string right, string wrong)
    {
        ClusterRules.SelectorsThatMatchNothing(Spoilt(path, right, wrong)).ShouldNotBeEmpty();
        ClusterRules.SelectorsThatMatchNothing(ClusterFiles.All).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("k8s/base/service.yaml", "targetPort: http", "targetPort: web")]
    [InlineData("k8s/base/ingress.yaml", "name: http", "name: web")]
    [InlineData("k8s/base/autoscaler.yaml", "    kind: Deployment\n    name: otopbot", "    kind: Deployment\n    name: bot")]
    [InlineData("k8s/base/settings.yaml", "otopbot-settings", "settings")]
    [InlineData("k8s/base/network.yaml", "port: metrics", "port: figures")]
    [InlineData("k8s/migrate/job.yaml", "serviceAccountName: otopbot", "serviceAccountName: migrate")]
    [InlineData(Deployment, "              path: /health/ready\n              port: http", "              path: /health/ready\n              port: web")]
    [InlineData(Deployment, "        - name: secrets\n          secret", "        - name: secret\n          secret")]
    public void What_is_named_is_there(string path, string right, string wrong)
    {
        ClusterRules.NamesOfNothing(Spoilt(path, right, wrong)).ShouldNotBeEmpty();
        ClusterRules.NamesOfNothing(ClusterFiles.All).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("path: /charts", "path: /")]
    [InlineData("path: /charts", "path: /metrics")]
    public void The_public_reaches_only_what_it_needs(string right, string wrong)
    {
        ClusterRules.OpenedTooWide(Spoilt("k8s/base/ingress.yaml", right, wrong)).ShouldNotBeEmpty();
        ClusterRules.OpenedTooWide(ClusterFiles.All).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("runAsNonRoot: true", "runAsNonRoot: false")]
    [InlineData("automountServiceAccountToken: false", "automountServiceAccountToken: true")]
    [InlineData("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false")]
    [InlineData("drop: [ALL]", "drop: [NET_RAW]")]
    [InlineData("            limits:\n              memory: 512Mi\n", "")]
    public void No_pod_may_more_than_it_needs(string right, string wrong)
    {
        ClusterRules.PodsThatMayTooMuch(Spoilt(Deployment, right, wrong)).ShouldNotBeEmpty();
        ClusterRules.PodsThatMayTooMuch(ClusterFiles.All).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Deployment, "terminationGracePeriodSeconds: 45", "terminationGracePeriodSeconds: 30")]
    [InlineData(Deployment, "failureThreshold: 40", "failureThreshold: 10")]
    [InlineData(Deployment, "maxUnavailable: 0", "maxUnavailable: 1")]
    [InlineData("k8s/base/settings.yaml", "00:00:25", "00:01:00")]
    public void Nobody_is_killed_before_the_time_that_was_promised(string path, string right, string wrong)
    {
        ClusterRules.Impatience(Spoilt(path, right, wrong)).ShouldNotBeEmpty();
        ClusterRules.Impatience(ClusterFiles.All).ShouldBeEmpty();
    }

    [Fact]
    public void Secrets_are_only_referred_to() => ClusterFiles.All.Of<V1Secret>().ShouldBeEmpty();

    // Kinds of kustomize's and of the Prometheus operator are not Kubernetes' own: their lists are held against the folders.
    [Theory]
    [InlineData("k8s/base")]
    [InlineData("k8s/migrate")]
    [InlineData("k8s/monitoring")]
    public void Every_manifest_of_a_folder_is_listed(string folder)
    {
        var listed = ((List<object>)InfraFiles.Yaml(InfraFiles.Read($"{folder}/kustomization.yaml"))["resources"]).Cast<string>();
        listed.ShouldBe(Directory.EnumerateFiles(InfraFiles.At(folder)).Select(f => Path.GetFileName(f)).Where(f => f != "kustomization.yaml"), ignoreOrder: true);
    }

    // Not part of any distribution's packages in a version that would do: looked at where it is.
    [Theory]
    [InlineData("bot", "newTag: \"1\"", "newTag: 1.0")]
    [InlineData("migrate", "name: otopbot\n", "nome: otopbot\n")]
    public async Task The_example_of_ones_own_settings_builds(string part, string right, string wrong)
    {
        if (!OpsTool.IsThere("kubectl"))
            Assert.Skip("kubectl was not found: the example was not built.");
        var (code, said) = await OpsTool.RunAsync("kubectl", ["kustomize", InfraFiles.At($"k8s/example/{part}")], InfraFiles.Folder);
        code.ShouldBe(0, said);
        ClusterFiles.Problem(said).ShouldBeNull();
        said.ShouldContain("image: registry.example.go.th/otopbot:1\n");

        var copy = Directory.CreateTempSubdirectory("otopbot-cluster");
        await OpsTool.RunAsync("cp", ["-r", InfraFiles.At("k8s"), copy.FullName], copy.FullName);
        var site = Path.Combine(copy.FullName, "k8s/example/site/kustomization.yaml");
        await File.WriteAllTextAsync(site, InfraFiles.Spoil(await File.ReadAllTextAsync(site, TestContext.Current.CancellationToken), right, wrong), TestContext.Current.CancellationToken);
        (await OpsTool.RunAsync("kubectl", ["kustomize", Path.Combine(copy.FullName, "k8s/example", part)], copy.FullName)).Code.ShouldNotBe(0);
        copy.Delete(recursive: true);
    }

    private static ClusterFiles Spoilt(string path, string right, string wrong) => ClusterFiles.With(path, InfraFiles.Spoil(ClusterFiles.Texts[path], right, wrong));
}
