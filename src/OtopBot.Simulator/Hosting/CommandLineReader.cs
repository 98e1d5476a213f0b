using System.Globalization;

namespace OtopBot.Simulator.Hosting;

// Arguments in; options out, or one plain line that says what is wrong.
public static class CommandLineReader
{
    public const string Usage = "--start demo|fresh  --now 2020-06-08T09:00:00+07:00  --data DIR  --urls URL  --bot-urls URL  --platform-only --bot URL[,URL] --database CONNECTION";

    public static SimulatorOptions? Read(IReadOnlyList<string> args, out string? problem)
    {
        var options = new SimulatorOptions();
        problem = null;
        for (var i = 0; i < args.Count && problem is null; i++)
        {
            if (args[i] == "--platform-only")
            {
                options = options with { PlatformOnly = true };
                continue;
            }

            var (name, inline) = args[i].IndexOf('=', StringComparison.Ordinal) is var equals and > 0 ? (args[i][..equals], args[i][(equals + 1)..]) : (args[i], null);
            if (inline is null && (i + 1 >= args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal)) && IsKnown(name))
                problem = $"{name} needs a value.";
            else
                options = Take(options, name, inline ?? (IsKnown(name) ? args[++i] : ""), ref problem);
        }

        problem ??= Together(options);
        return problem is null ? options : null;
    }

    private static bool IsKnown(string name) => name is "--start" or "--now" or "--data" or "--urls" or "--bot-urls" or "--bot" or "--database";

    private static SimulatorOptions Take(SimulatorOptions options, string name, string value, ref string? problem)
    {
        switch (name)
        {
            case "--start" when value is SimulatorOptions.Demo or SimulatorOptions.Fresh:
                return options with { Start = value };
            case "--start":
                problem = $"--start is demo or fresh, not '{value}'.";
                return options;
            case "--now" when ReadMoment(value) is { } now:
                return options with { Now = now };
            case "--now":
                problem = $"--now is a moment such as 2020-06-08T09:00:00+07:00, not '{value}'.";
                return options;
            case "--data":
                return options with { Data = value };
            case "--urls" when ReadUrl(value) is { } url:
                return options with { Url = url };
            case "--bot-urls" when ReadUrl(value) is { } url:
                return options with { BotUrl = url };
            case "--bot" when value.Split(',').Select(v => ReadUrl(v.Trim())).ToList() is var bots && !bots.Contains(null):
                return options with { Bots = [.. bots.OfType<Uri>()] };
            case "--urls" or "--bot-urls" or "--bot":
                problem = $"{name} is an address such as http://127.0.0.1:5080, not '{value}'.";
                return options;
            case "--database":
                return options with { Database = value };
            default:
                problem = $"Unknown option '{name}'. Options: {Usage}";
                return options;
        }
    }

    private static string? Together(SimulatorOptions options) => options switch
    {
        { PlatformOnly: true, Bots.Count: 0 } => "--platform-only needs --bot http://127.0.0.1:5081[,…].",
        { PlatformOnly: false, Bots.Count: > 0 } => "--bot is for --platform-only; here the bot runs in this process, see --bot-urls.",
        { PlatformOnly: false, Database: not null } => "--database is for --platform-only; here the database is kept in --data.",
        _ => null,
    };

    // A moment without its zone would mean another one on every machine.
    public static DateTimeOffset? ReadMoment(string text)
        => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var parsed) && parsed.Kind != DateTimeKind.Unspecified
           && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;

    private static Uri? ReadUrl(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" && url.PathAndQuery == "/" ? url : null;
}
