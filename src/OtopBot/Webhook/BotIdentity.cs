using OtopBot.Line;

namespace OtopBot.Webhook;

// Whose webhooks these are: configured, or asked of LINE once at start. Until it is known every destination is accepted.
public sealed class BotIdentity(LineClient line, IConfiguration configuration, ILogger<BotIdentity> log) : BackgroundService
{
    public const string Key = "Line:BotUserId";

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private volatile string? _userId = Configured(configuration[Key]);

    public bool IsForeign(string destination) => _userId is { } own && own != destination;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = TimeSpan.FromSeconds(1); _userId is null; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            _userId = await AskAsync(pause, stoppingToken);
            if (_userId is null)
                await Task.Delay(pause, stoppingToken);
        }
    }

    // Whatever goes wrong here, the bot goes on without knowing.
    private async Task<string?> AskAsync(TimeSpan pause, CancellationToken ct)
    {
        try
        {
            if ((await line.GetBotInfoAsync(ct)).UserId is var own && IsUserId(own))
                return own;
            log.LogWarning("LINE named a bot whose id cannot be one; asking again in {Pause}", pause);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("LINE did not say which bot this is ({Problem}); asking again in {Pause}", LineProblem.Words(problem), pause);
        }

        return null;
    }

    public static bool IsUserId(string text) => text is ['U', .. { Length: 32 } rest] && rest.All(char.IsAsciiHexDigitLower);

    // A wrong one would put every webhook aside without a word.
    private static string? Configured(string? text) => text?.Trim() switch
    {
        null or "" => null,
        var own when IsUserId(own) => own,
        _ => throw new InvalidOperationException($"{Key} is not a bot's user id: U and 32 digits or letters a to f."),
    };
}
