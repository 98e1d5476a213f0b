using System.Globalization;
using System.Net;

namespace OtopBot.Hosting;

// Where the bot's figures are shown (section "Monitoring") and where OpenTelemetry's standard variables send them; null when nowhere.
public sealed record TelemetryOptions(Uri? Monitoring, Uri? Collector)
{
    public const string AddressKey = "Monitoring:Address";
    public const string CollectorKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string ProtocolKey = "OTEL_EXPORTER_OTLP_PROTOCOL";
    public const string SamplerKey = "OTEL_TRACES_SAMPLER";
    public const string SharesKey = "OTEL_TRACES_SAMPLER_ARG";

    private static readonly string[] Protocols = ["grpc", "http/protobuf"];
    private static readonly string[] Samplers = ["always_on", "always_off", "traceidratio", "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio"];

    public bool IsWanted => Monitoring is not null || Collector is not null;

    public static TelemetryOptions Read(IConfiguration configuration)
    {
        var options = new TelemetryOptions(
            Address(configuration, AddressKey, "must be a plain address to listen at, such as http://127.0.0.1:9464.", IsToListenAt),
            Address(configuration, CollectorKey, "must be an http or https address, such as http://127.0.0.1:4317.", _ => true));
        // OpenTelemetry itself passes over what it does not understand.
        if (configuration[ProtocolKey] is { Length: > 0 } protocol && !Protocols.Contains(protocol))
            throw new RefusedStartException(ProtocolKey, $"must be one of {string.Join(", ", Protocols)}.");
        if (configuration[SamplerKey] is { Length: > 0 } sampler && !Samplers.Contains(sampler))
            throw new RefusedStartException(SamplerKey, $"must be one of {string.Join(", ", Samplers)}.");
        if (configuration[SharesKey] is { Length: > 0 } share && !(double.TryParse(share, CultureInfo.InvariantCulture, out var part) && part is >= 0 and <= 1))
            throw new RefusedStartException(SharesKey, "must be a number from 0 to 1.");
        if (options.Monitoring is { Port: > 0 and var port } && PublicPorts(configuration).Contains(port))
            throw new RefusedStartException(AddressKey, $"has the port {port}, where the public listens: figures and metrics are not for the public.");
        return options;
    }

    private static Uri? Address(IConfiguration configuration, string key, string rule, Func<Uri, bool> isRight)
    {
        if (configuration[key] is not { } text || string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && isRight(address)
            ? address
            : throw new RefusedStartException(key, rule);
    }

    // A name would be listened to at every address.
    private static bool IsToListenAt(Uri address)
        => address is { Scheme: "http", PathAndQuery: "/", Fragment: "" } && (IPAddress.TryParse(address.Host.Trim('[', ']'), out _) || address.Host == "localhost");

    // As the web server will find them: its own section before the list of addresses, that before the lists of ports.
    private static IEnumerable<int> PublicPorts(IConfiguration configuration)
    {
        var own = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"]).OfType<string>().ToList();
        if (own.Count > 0)
            return own.Select(url => BindingAddress.Parse(url).Port);
        if (Parts("urls") is { Count: > 0 } urls)
            return urls.Select(url => BindingAddress.Parse(url).Port);
        List<string> ports = [.. Parts("http_ports"), .. Parts("https_ports")];
        return ports.Count > 0 ? ports.Select(p => int.Parse(p, CultureInfo.InvariantCulture)) : [5000];

        List<string> Parts(string key) => [.. configuration[key]?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []];
    }
}
