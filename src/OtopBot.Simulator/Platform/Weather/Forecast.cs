namespace OtopBot.Simulator.Platform.Weather;

// How badly LINE behaves. Chances go from 0 to 1: of each event, or of each call of the bot.
public sealed record Forecast
{
    public static readonly Forecast Fair = new();

    public long Seed { get; init; } = 1;

    public double Duplicate { get; init; }

    public double Reorder { get; init; }

    public double Redeliver { get; init; }

    public double Drop { get; init; }

    public int SlowMs { get; init; }

    public double Rate429 { get; init; }

    public double Rate500 { get; init; }

    public double ExpiredToken { get; init; }

    public double Timeout { get; init; }

    public bool Down { get; init; }

    public bool IsFair => this with { Seed = Fair.Seed } == Fair;
}
