namespace OtopBot.Simulator.Platform.Weather;

public enum CallTrouble
{
    None,
    // Neither taken nor answered.
    Silence,
    RateLimited,
    ErrorBefore,
    // Taken, and then answered as if it had failed.
    ErrorAfter,
    ExpiredToken,
    // Taken, and the answer is lost on the way.
    AnswerLost,
}

// What the weather does to one call of the bot, and how long LINE takes to answer.
public sealed record CallFate(CallTrouble Trouble, int SlowMs)
{
    private const double Half = 0.5;

    public static readonly CallFate Fair = new(CallTrouble.None, 0);

    public static CallFate Of(Forecast forecast, Dice dice, bool isReply) => new(TroubleOf(forecast, dice, isReply), forecast.SlowMs);

    private static CallTrouble TroubleOf(Forecast forecast, Dice dice, bool isReply)
    {
        if (forecast.Down)
            return CallTrouble.Silence;
        if (dice.Falls("rate429", forecast.Rate429))
            return CallTrouble.RateLimited;
        if (dice.Falls("rate500", forecast.Rate500))
            return dice.Falls("after", Half) ? CallTrouble.ErrorAfter : CallTrouble.ErrorBefore;
        if (isReply && dice.Falls("expiredToken", forecast.ExpiredToken))
            return CallTrouble.ExpiredToken;
        return dice.Falls("timeout", forecast.Timeout) ? CallTrouble.AnswerLost : CallTrouble.None;
    }
}
