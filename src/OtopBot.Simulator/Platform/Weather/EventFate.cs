namespace OtopBot.Simulator.Platform.Weather;

// What the weather does to one webhook. Redelivery says that LINE sends again what the bot did not take.
public sealed record EventFate(bool Lost, bool HeldBack, bool Doubled, bool SentAgain, bool Redelivery)
{
    public static readonly EventFate Fair = new(false, false, false, false, false);

    public static EventFate Of(Forecast forecast, Dice dice) => new(
        dice.Falls("drop", forecast.Drop),
        dice.Falls("reorder", forecast.Reorder),
        dice.Falls("duplicate", forecast.Duplicate),
        dice.Falls("redeliver", forecast.Redeliver),
        forecast.Redeliver > 0);
}
