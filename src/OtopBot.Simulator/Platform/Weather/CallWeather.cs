using OtopBot.Simulator.Platform.Calls;
using OtopBot.Simulator.Platform.Checks;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Platform.Weather;

// Stands between a call of the bot and what LINE makes of it.
public sealed class CallWeather(Sky sky, LineWorld world)
{
    public async Task<LineAnswer> MeetAsync(string path, LineCall call, Func<Task<LineAnswer>> handle)
    {
        var token = call.Json?.Text("replyToken");
        var fate = sky.OfCall(path, ChatOf(call, token), isReply: token is not null);
        var answer = fate.Trouble switch
        {
            CallTrouble.None => await handle(),
            CallTrouble.Silence => LineAnswer.Silence(WeatherView.Down),
            CallTrouble.RateLimited => LineAnswer.Error(429, "The API rate limit has been exceeded. Try again later.", WeatherView.RateLimited),
            CallTrouble.ErrorBefore => Error(WeatherView.ErrorBefore),
            CallTrouble.ErrorAfter => After(await handle(), Error, WeatherView.ErrorAfter, WeatherView.ErrorBefore),
            CallTrouble.ExpiredToken => await ExpireAsync(token!, handle),
            CallTrouble.AnswerLost => After(await handle(), LineAnswer.Silence, WeatherView.AnswerLost, WeatherView.AnswerLostUntaken),
        };
        return fate is { SlowMs: > 0, Trouble: not CallTrouble.Silence }
            ? answer with { Late = TimeSpan.FromMilliseconds(fate.SlowMs), Problem = WeatherView.Together(answer.Problem, WeatherView.Slow(fate.SlowMs)) }
            : answer;
    }

    private string? ChatOf(LineCall call, string? token)
        => (token is null ? null : world.Read(s => s.ReplyTokens.GetValueOrDefault(token)?.ChatId))
            ?? call.Json?.Text("to") ?? call.Json?.Text("chatId") ?? call.Path.GetValueOrDefault("userId") ?? call.Path.GetValueOrDefault("groupId");

    // The token is dead from now on, unless its event is delivered again.
    private async Task<LineAnswer> ExpireAsync(string token, Func<Task<LineAnswer>> handle)
    {
        world.Do(s => s.ReplyTokens.TryGetValue(token, out var known) ? s.ReplyTokens[token] = known with { HandedAt = DateTimeOffset.MinValue } : null);
        var answer = await handle();
        return answer with { Problem = WeatherView.Together(WeatherView.ExpiredToken, answer.Problem) };
    }

    private static LineAnswer Error(string problem) => LineAnswer.Error(500, "Internal Server Error", problem);

    private static LineAnswer After(LineAnswer made, Func<string, LineAnswer> told, string taken, string refused)
        => told(made.Status is >= 200 and < 300 or 409 ? taken : WeatherView.Together(refused, made.Problem)!) with { To = made.To };
}
