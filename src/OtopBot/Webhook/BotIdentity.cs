using OtopBot.Line;

namespace OtopBot.Webhook;

// Whose webhooks these are: configured, or asked of LINE at start. Until it is known every destination is accepted.
// LINE is asked in any case: only it can tell whether the token is good and whose it is.
public sealed partial class BotIdentity(LineClient line, LineOptions options, IConfiguration configuration, ILogger<BotIdentity> log) : BackgroundService
{
    public const string Key = "Line:BotUserId";

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private volatile string? _userId = Configured(configuration[Key]);
    private volatile string? _problem;

    // What LINE has against this configuration, with its key; null when it has nothing, or has not said.
    public string? Problem => _problem;

    public bool IsForeign(string destination) => _userId is { } own && own != destination;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = TimeSpan.FromSeconds(1); !await AskAsync(pause, stoppingToken); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
            await Task.Delay(pause, stoppingToken);
    }

    // Whatever goes wrong here, the bot goes on: what people send is kept, and answered when LINE takes answers.
    private async Task<bool> AskAsync(TimeSpan pause, CancellationToken ct)
    {
        try
        {
            var own = (await line.GetBotInfoAsync(ct)).UserId;
            if (!IsUserId(own))
            {
                Odd(log, pause);
                return false;
            }

            _problem = null;
            if (_userId is { } configured && configured != own)
                Tell($"{Key} is not the user id of the bot whose access token this is ({own}): every webhook is put aside.");
            else
                _userId = own;
            return true;
        }
        catch (LineApiException refusal) when (refusal.Kind is LineApiError.Unauthorized)
        {
            Tell($"{(options.ChannelAccessToken.Length > 0 ? "Line:ChannelAccessToken is" : "Line:ChannelId and Line:ChannelSecret are")} refused by LINE: what people send is kept, nothing can be answered. Asking again in {pause}.");
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            Silent(log, LineProblem.Words(problem), pause);
        }

        return false;
    }

    public static bool IsUserId(string text) => text is ['U', .. { Length: 32 } rest] && rest.All(char.IsAsciiHexDigitLower);

    private void Tell(string problem)
    {
        _problem = problem;
        Refused(log, problem);
    }

    // A wrong one would put every webhook aside without a word.
    private static string? Configured(string? text) => text?.Trim() switch
    {
        null or "" => null,
        var own when IsUserId(own) => own,
        _ => throw new InvalidOperationException($"{Key} is not a bot's user id: U and 32 digits or letters a to f."),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Problem}")]
    private static partial void Refused(ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "LINE named a bot whose id cannot be one; asking again in {Pause}")]
    private static partial void Odd(ILogger log, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "LINE did not say which bot this is ({Problem}); asking again in {Pause}")]
    private static partial void Silent(ILogger log, string problem, TimeSpan pause);
}
