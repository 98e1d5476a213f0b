using System.Text.Json;
using OtopBot.Line.Webhook;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Line.Webhook;

// LINE's kinds of bodies, one file a case, where they lie beside the project; the bodies here make the same claims without them.
public sealed class WebhookManifestTests
{
    private static readonly JsonElement? Manifest = SharedFiles.LineFile("webhook-manifest.json") is { } path
        ? JsonDocument.Parse(File.ReadAllText(path)).RootElement
        : null;

    [Fact]
    public void Every_body_is_handled_as_the_manifest_says()
    {
        if (Manifest is not { } manifest)
            return;
        var fixtures = manifest.GetProperty("fixtures").EnumerateArray().ToList();

        fixtures.Count.ShouldBeGreaterThan(60);
        foreach (var fixture in fixtures)
            CheckBody(fixture, manifest.GetProperty("destination").GetString()!);
    }

    [Fact]
    public void Every_signature_is_good_and_none_fits_another_body()
    {
        if (Manifest is not { } manifest)
            return;
        var secret = manifest.GetProperty("channelSecret").GetString()!;
        foreach (var fixture in manifest.GetProperty("fixtures").EnumerateArray())
        {
            var (bytes, signature) = (Bytes(fixture), fixture.GetProperty("signature").GetString());
            WebhookSignature.Verify(bytes, signature, ["another", secret]).ShouldBeTrue(Name(fixture));
            WebhookSignature.Verify([.. bytes, (byte)' '], signature, [secret]).ShouldBeFalse(Name(fixture));
        }
    }

    private static void CheckBody(JsonElement fixture, string bot)
    {
        var bytes = Bytes(fixture);
        var body = WebhookBody.Parse(bytes, out var problem);
        if (fixture.GetProperty("expect").GetString() is "reject")
        {
            body.ShouldBeNull(Name(fixture));
            problem.ShouldNotBeNull(Name(fixture));
            return;
        }

        body.ShouldNotBeNull(Name(fixture));
        var raws = JsonDocument.Parse(bytes).RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetRawText()).ToList();
        body.Events.Select(element => element.Raw).ShouldBe(raws, Name(fixture));
        var unknown = body.Events.OfType<UnknownEvent>().Select(element => "Event:" + element.Type).ToList();
        switch (fixture.GetProperty("expect").GetString())
        {
            case "valid" or "schema-invalid":
                body.Destination.ShouldBe(bot);
                body.Events.OfType<MalformedEvent>().ShouldBeEmpty(Name(fixture));
                if (!Name(fixture).Contains("other-known", StringComparison.Ordinal))
                    unknown.ShouldBe(Unknown(fixture), Name(fixture));
                break;
            case "bad-element":
                body.Events.ShouldHaveSingleItem().ShouldBeOfType<MalformedEvent>(Name(fixture));
                break;
            case "foreign":
                body.Destination.ShouldNotBe(bot);
                break;
            case var other:
                throw new InvalidOperationException($"The manifest expects {other}.");
        }
    }

    private static IEnumerable<string> Unknown(JsonElement fixture) =>
        fixture.TryGetProperty("unknown", out var named) && !fixture.TryGetProperty("knownInCurrent", out _)
            ? named.EnumerateArray().Select(name => name.GetString()!).Where(name => name.StartsWith("Event:", StringComparison.Ordinal))
            : [];

    private static string Name(JsonElement fixture) => fixture.GetProperty("file").GetString()!;

    private static byte[] Bytes(JsonElement fixture) => File.ReadAllBytes(SharedFiles.LineFile(Name(fixture).Split('/'))!);
}
