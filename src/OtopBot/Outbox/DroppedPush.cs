namespace OtopBot.Outbox;

// A push that the month's messages did not suffice for.
public sealed class DroppedPush
{
    private DroppedPush()
    {
    }

    public DroppedPush(PlannedPush push, DateTimeOffset at) => (Key, Kind, Price, At) = (push.Key, push.Kind, push.Price, at);

    public long Id { get; private set; }

    public string Key { get; private set; } = "";

    public PushKind Kind { get; private set; }

    public int Price { get; private set; }

    public DateTimeOffset At { get; private set; }
}
