using Microsoft.Extensions.Configuration;
using OtopBot.Hosting;

namespace OtopBot.Tests.Hosting;

public sealed class TelemetryOptionsTests
{
    [Fact]
    public void Without_settings_nothing_listens_and_nothing_is_sent() => Read().IsWanted.ShouldBeFalse();

    [Fact]
    public void Any_address_of_this_machine_is_good_and_so_is_any_collector()
    {
        Read("Monitoring:Address=http://0.0.0.0:9464", "urls=http://*:8080").Monitoring!.Port.ShouldBe(9464);
        Read("Monitoring:Address=http://[::1]:9464").Monitoring!.Port.ShouldBe(9464);
        Read("OTEL_EXPORTER_OTLP_ENDPOINT=https://collector.example.go.th:4317", "OTEL_EXPORTER_OTLP_PROTOCOL=grpc", "OTEL_TRACES_SAMPLER=parentbased_traceidratio", "OTEL_TRACES_SAMPLER_ARG=0.1")
            .Collector!.Host.ShouldBe("collector.example.go.th");
    }

    [Theory]
    [InlineData("Monitoring:Address", "Monitoring:Address=9464")]
    [InlineData("Monitoring:Address", "Monitoring:Address=https://127.0.0.1:9464")]
    [InlineData("Monitoring:Address", "Monitoring:Address=http://bot.example.go.th:9464")]
    [InlineData("Monitoring:Address", "Monitoring:Address=http://127.0.0.1:9464/metrics")]
    [InlineData("Monitoring:Address", "Monitoring:Address=http://127.0.0.1:5000")]
    [InlineData("Monitoring:Address", "Monitoring:Address=http://127.0.0.1:8080", "urls=http://localhost:5081;http://+:8080")]
    [InlineData("Monitoring:Address", "Monitoring:Address=http://127.0.0.1:8080", "http_ports=8081;8080")]
    [InlineData("Monitoring:Address", "Monitoring:Address=http://127.0.0.1:8080", "urls=http://*:1", "Kestrel:Endpoints:Any:Url=http://*:8080")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT=http://geheim@collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL=http/json")]
    [InlineData("OTEL_TRACES_SAMPLER", "OTEL_TRACES_SAMPLER=sometimes")]
    [InlineData("OTEL_TRACES_SAMPLER_ARG", "OTEL_TRACES_SAMPLER_ARG=2")]
    public void What_cannot_be_meant_refuses_the_start_by_its_key(string key, params string[] settings)
    {
        var refusal = Should.Throw<RefusedStartException>(() => Read(settings));

        refusal.Key.ShouldBe(key);
        refusal.Message.ShouldStartWith(key);
        refusal.Message.ShouldNotContain("geheim");
    }

    private static TelemetryOptions Read(params string[] settings)
        => TelemetryOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(s[0], (string?)s[1]))).Build());
}
