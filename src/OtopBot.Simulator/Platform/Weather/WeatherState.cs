namespace OtopBot.Simulator.Platform.Weather;

// The weather as LINE's memory keeps it: a folder that is continued goes on with the very next throw of each row.
public sealed class WeatherState
{
    public Forecast Forecast { get; set; } = Forecast.Fair;

    // How many events or calls a row has had since the seed was set.
    public Dictionary<string, long> Counted { get; init; } = [];

    public Dice Next(string row) => new(Forecast.Seed, row, Counted[row] = Counted.GetValueOrDefault(row) + 1);
}
