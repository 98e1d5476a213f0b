using System.Globalization;
using System.Text.RegularExpressions;

namespace OtopBot.Tests.Infra;

// What compose.yaml keeps to beyond its grammar. Each rule returns its breaches.
internal static partial class ComposeRules
{
    // Microsoft supports the server neither with a read-only root nor without its usual capabilities.
    private const string Server = "sqlserver";

    public static IEnumerable<string> MayTooMuch(ComposeFile file)
        => from service in file.Services
           where service.Name != Server
           from problem in (string?[])
           [
               service.Service.GetValueOrDefault("read_only") is "true" ? null : "may write to its root",
               ComposeFile.List(service.Service, "cap_drop") is ["ALL"] ? null : "keeps capabilities",
               ComposeFile.List(service.Service, "security_opt").Contains("no-new-privileges:true") ? null : "may rise",
               service.Service.ContainsKey("privileged") ? "is privileged" : null,
           ]
           where problem is not null
           select $"{service.Name}: {problem}";

    public static IEnumerable<string> Unbounded(ComposeFile file)
        => from service in file.Services
           from key in (string[])["mem_limit", "cpus", "pids_limit", "restart", "healthcheck", "logging"]
           where !service.Service.ContainsKey(key)
           select $"{service.Name}: no {key}";

    public static IEnumerable<string> ImagesOfNoVersion(ComposeFile file)
        => from service in file.Services
           let image = service.Service.GetValueOrDefault("image") as string ?? ""
           where !VersionedImage().IsMatch(image) || image.EndsWith(":latest", StringComparison.Ordinal)
           select $"{service.Name}: {image}";

    // A secret is a file; a variable may at most say which.
    public static IEnumerable<string> SecretsInPlainSight(ComposeFile file)
        => from service in file.Services
           from variable in ComposeFile.Environment(service.Service)
           where SecretName().IsMatch(variable.Key) && !(variable.Key.EndsWith("__FILE", StringComparison.Ordinal) && variable.Value.StartsWith("/run/secrets/", StringComparison.Ordinal))
           select $"{service.Name}: {variable.Key} in the environment";

    public static IEnumerable<string> OpenToTheWorld(ComposeFile file)
        => from service in file.Services
           from port in ComposeFile.List(service.Service, "ports")
           where service.Name != "proxy" && !port.StartsWith("127.0.0.1:", StringComparison.Ordinal)
           select $"{service.Name}: {port}";

    public static IEnumerable<string> NamesOfNothing(ComposeFile file)
        => from service in file.Services
           from wanted in ComposeFile.List(service.Service, "networks").Select(n => ("networks", n))
               .Concat(ComposeFile.List(service.Service, "secrets").Select(s => ("secrets", s)))
               .Concat(ComposeFile.Sources(service.Service).Select(s => ("secrets", s)))
               .Concat(ComposeFile.List(service.Service, "volumes").Where(v => v[0] != '.').Select(v => ("volumes", v.Split(':')[0])))
               .Concat(ComposeFile.Keys(service.Service, "depends_on").Select(d => ("services", d)))
           where !file.Top(wanted.Item1).Contains(wanted.Item2)
           select $"{service.Name}: {wanted.Item2} is not among the {wanted.Item1}";

    public static IEnumerable<string> MountedFromNowhere(ComposeFile file)
        => from service in file.Services
           from volume in ComposeFile.List(service.Service, "volumes")
           where volume.StartsWith("./", StringComparison.Ordinal) && !File.Exists(InfraFiles.At(volume.Split(':')[0]))
           select $"{service.Name}: {volume}";

    // What several files say must be one thing.
    public static IEnumerable<string> Contradictions(ComposeFile file, string prometheus)
    {
        var subnet = Network(file, "edge");
        var bots = file.Bots.ToArray();
        foreach (var name in bots)
        {
            var bot = file.Service(name);
            var settings = ComposeFile.Environment(bot);
            if (settings["Proxy__Known"] != subnet)
                yield return $"{name} believes {settings["Proxy__Known"]}, the proxy comes from {subnet}";
            if (Seconds((string)bot["stop_grace_period"]) < Span(settings["Shutdown__Drain"]) + Span(settings["Shutdown__Timeout"]) + 3)
                yield return $"{name} is killed before it has ended";
            if (Seconds((string)ComposeFile.Map(bot["healthcheck"])["start_period"]) < Span(settings["Database__Wait"]) + 30)
                yield return $"{name} is called ill while it waits for its database";
            if (!prometheus.Contains($"\"{name}:{new Uri(settings["Monitoring__Address"]).Port}\"", StringComparison.Ordinal))
                yield return $"{name} is not watched";
        }

        if (ComposeFile.Environment(file.Service("proxy"))["OTOPBOT_UPSTREAMS"] != string.Join(' ', bots.Select(b => $"{b}:8080")))
            yield return "the proxy knows other bots";
        if (ComposeFile.Map(file.Networks["data"]).GetValueOrDefault("internal") is not "true" || file.Services.Any(s => s.Name is Server && ComposeFile.List(s.Service, "networks") is not ["data"]))
            yield return "the database can be reached from outside";
    }

    // Every variable is explained in .env.example, and nothing else stands there.
    public static IEnumerable<string> UnexplainedVariables(ComposeFile file, string example)
    {
        var used = Variable().Matches(file.Text.Replace("$$", "", StringComparison.Ordinal)).Select(m => m.Groups[1].Value).ToHashSet();
        var explained = Assignment().Matches(example).Select(m => m.Groups[1].Value).ToHashSet();
        return used.Except(explained).Select(v => $"{v} is not explained").Concat(explained.Except(used).Select(v => $"{v} is not used"));
    }

    private static string Network(ComposeFile file, string name)
        => (string)ComposeFile.Map(((List<object>)ComposeFile.Map(ComposeFile.Map(file.Networks[name])["ipam"])["config"])[0])["subnet"];

    private static double Seconds(string text) => double.Parse(text.TrimEnd('s'), CultureInfo.InvariantCulture);

    private static double Span(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture).TotalSeconds;

    [GeneratedRegex(@":(\$\{\w+:\?|v?\d)")]
    private static partial Regex VersionedImage();

    [GeneratedRegex("password|secret(?!s__folder)|token|connectionstrings|apikey", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"\$\{(\w+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^(\w+)=", RegexOptions.Multiline)]
    private static partial Regex Assignment();
}
