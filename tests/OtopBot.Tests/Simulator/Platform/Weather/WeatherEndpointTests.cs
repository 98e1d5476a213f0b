using System.Text.Json;

namespace OtopBot.Tests.Simulator.Platform.Weather;

public sealed class WeatherEndpointTests : IDisposable
{
    private const string Fair =
        """{"seed":1,"duplicate":0,"reorder":0,"redeliver":0,"drop":0,"slowMs":0,"rate429":0,"rate500":0,"expiredToken":0,"timeout":0,"down":false,"quota":5000}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("otopbot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_fair_at_first_and_only_what_is_named_changes()
    {
        await using var line = await PretendLine.StartAsync();
        (await line.SimAsync(HttpMethod.Get, "weather")).Body.GetRawText().ShouldBe(Fair);

        (await line.SimAsync(HttpMethod.Put, "weather", new { duplicate = 0.3, slowMs = 20 })).Status.ShouldBe(200);
        var now = await line.SimAsync(HttpMethod.Put, "weather", new { seed = 7, down = true, drop = 1 });

        now.Body.GetRawText().ShouldBe(
            """{"seed":7,"duplicate":0.3,"reorder":0,"redeliver":0,"drop":1,"slowMs":20,"rate429":0,"rate500":0,"expiredToken":0,"timeout":0,"down":true,"quota":5000}""");
        (await line.SimAsync(HttpMethod.Get, "weather")).Body.GetRawText().ShouldBe(now.Body.GetRawText());
    }

    [Theory]
    [InlineData("""{"duplicate":1.1}""", "'duplicate' must be a chance: a number from 0 to 1.")]
    [InlineData("""{"drop":-0.1}""", "'drop' must be a chance: a number from 0 to 1.")]
    [InlineData("""{"reorder":"0.5"}""", "'reorder' must be a chance: a number from 0 to 1.")]
    [InlineData("""{"slowMs":-1}""", "'slowMs' must be a whole number from 0 to 60000.")]
    [InlineData("""{"slowMs":1.5}""", "'slowMs' must be a whole number from 0 to 60000.")]
    [InlineData("""{"quota":-1}""", "'quota' must be a whole number from 0 to 2147483647.")]
    [InlineData("""{"quota":3000000000}""", "'quota' must be a whole number from 0 to 2147483647.")]
    [InlineData("""{"seed":-1}""", "'seed' must be a whole number from 0 to 9223372036854775807.")]
    [InlineData("""{"down":1}""", "'down' must be true or false.")]
    [InlineData("""{"duplicates":0.1}""", "'duplicates' is not known here; known are seed, duplicate, reorder")]
    [InlineData("""[]""", "The body must be a JSON object.")]
    public async Task Nonsense_is_refused_by_its_name_and_changes_nothing(string body, string error)
    {
        await using var line = await PretendLine.StartAsync();

        var refused = await line.SimAsync(HttpMethod.Put, "weather", body.Replace("{", """{"rate429":0.5,"quota":9,""", StringComparison.Ordinal).Replace(""","quota":9,"quota":""", ""","quota":""", StringComparison.Ordinal));

        (refused.Status, refused.Error.StartsWith(error, StringComparison.Ordinal)).ShouldBe((400, true), refused.Error);
        (await line.SimAsync(HttpMethod.Get, "weather")).Body.GetRawText().ShouldBe(Fair);
    }

    [Fact]
    public async Task A_change_is_told_on_the_stream()
    {
        await using var line = await PretendLine.StartAsync();
        using var stream = new StreamReader(await line.Http.GetStreamAsync("/sim/stream", TestContext.Current.CancellationToken));
        (await NextAsync(stream)).ShouldBe(": hello");

        await line.SimAsync(HttpMethod.Put, "weather", new { rate500 = 0.25, quota = 12 });

        (await NextAsync(stream)).ShouldBe("event: weather");
        var told = JsonDocument.Parse((await NextAsync(stream))["data: ".Length..]).RootElement;
        (told.GetProperty("rate500").GetDouble(), told.GetProperty("quota").GetInt32()).ShouldBe((0.25, 12));
        (await NextAsync(stream)).ShouldBe("event: state");
    }

    [Fact]
    public async Task A_folder_that_is_continued_has_its_weather()
    {
        await using (var line = await PretendLine.StartAsync(o => o with { Data = _folder }))
            await line.SimAsync(HttpMethod.Put, "weather", new { seed = 5, redeliver = 0.75, quota = 77 });

        await using var again = await PretendLine.StartAsync(o => o with { Data = _folder });
        var now = (await again.SimAsync(HttpMethod.Get, "weather")).Body;

        (now.GetProperty("seed").GetInt32(), now.GetProperty("redeliver").GetDouble(), now.GetProperty("quota").GetInt32()).ShouldBe((5, 0.75, 77));
    }

    // Lines that say something; empty ones only part the events.
    private static async Task<string> NextAsync(StreamReader stream)
    {
        while (true)
        {
            if (await stream.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } said)
                return said;
        }
    }
}
