using OtopBot.Simulator.Platform.Weather;

namespace OtopBot.Simulator.Control;

// The weather between LINE and the bot: only what is named changes.
public sealed class WeatherEndpoint(Sky sky)
{
    private const int LongestWait = 60_000;

    public void Map(IEndpointRouteBuilder sim)
    {
        sim.MapGet("/weather", () => ControlJson.Answer(sky.Now));
        sim.MapPut("/weather", ChangeAsync);
    }

    private async Task<IResult> ChangeAsync(HttpRequest request)
    {
        var asked = await Asked.ReadAsync(request);
        asked.Only("seed", "duplicate", "reorder", "redeliver", "drop", "slowMs", "rate429", "rate500", "expiredToken", "timeout", "down", "quota");
        var quota = (int?)asked.Whole("quota", int.MaxValue);
        return ControlJson.Answer(sky.Change(now => Read(asked, now), anew: asked.Any("seed") is not null, quota));
    }

    private static Forecast Read(Asked asked, Forecast now) => now with
    {
        Seed = asked.Whole("seed", long.MaxValue) ?? now.Seed,
        Duplicate = asked.Chance("duplicate") ?? now.Duplicate,
        Reorder = asked.Chance("reorder") ?? now.Reorder,
        Redeliver = asked.Chance("redeliver") ?? now.Redeliver,
        Drop = asked.Chance("drop") ?? now.Drop,
        SlowMs = (int)(asked.Whole("slowMs", LongestWait) ?? now.SlowMs),
        Rate429 = asked.Chance("rate429") ?? now.Rate429,
        Rate500 = asked.Chance("rate500") ?? now.Rate500,
        ExpiredToken = asked.Chance("expiredToken") ?? now.ExpiredToken,
        Timeout = asked.Chance("timeout") ?? now.Timeout,
        Down = asked.Flag("down") ?? now.Down,
    };
}
