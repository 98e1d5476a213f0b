namespace OtopBot.Outbox;

// That a person of the province knows of a month's shortage.
public sealed class ShortageTold
{
    private ShortageTold()
    {
    }

    public ShortageTold(LineMonth month, int personId) => (Month, PersonId) = (month.ToString(), personId);

    public string Month { get; private set; } = "";

    public int PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    // The push that said it; null when a reply did.
    public string? MessageKey { get; private set; }

    public void Tell(string? messageKey, DateTimeOffset at) => (MessageKey, At) = (messageKey, at);
}
