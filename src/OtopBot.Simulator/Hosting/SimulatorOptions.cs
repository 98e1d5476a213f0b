using System.Globalization;

namespace OtopBot.Simulator.Hosting;

public sealed record SimulatorOptions
{
    public const string Demo = "demo";
    public const string Fresh = "fresh";
    public static readonly DateTimeOffset DefaultNow = DateTimeOffset.Parse("2020-06-08T09:00:00+07:00", CultureInfo.InvariantCulture);

    // Any free ports: for tests.
    public static readonly SimulatorOptions AnyPorts = new() { Url = new Uri("http://127.0.0.1:0"), BotUrl = new Uri("http://127.0.0.1:0") };

    public string Start { get; init; } = Demo;

    public DateTimeOffset? Now { get; init; }

    // Null: a fresh temporary folder, deleted at the end.
    public string? Data { get; init; }

    public Uri Url { get; init; } = new("http://127.0.0.1:5080");

    public Uri BotUrl { get; init; } = new("http://127.0.0.1:5081");

    public bool PlatformOnly { get; init; }

    public IReadOnlyList<Uri> Bots { get; init; } = [];

    // The bot's database in platform-only mode; without it state knows no roles, and facts and settle have nothing to read.
    public string? Database { get; init; }

    // For those who compose a simulator in code: more for the bot's builder.
    public Action<WebApplicationBuilder>? ConfigureBot { get; init; }

    public Func<IServiceProvider, ScheduledMoments>? Moments { get; init; }
}
