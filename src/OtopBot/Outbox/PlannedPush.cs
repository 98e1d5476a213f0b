using OtopBot.Data;

namespace OtopBot.Outbox;

// A push that the clock will ask for, as far as is known now. Chat is LINE's id.
public sealed record PlannedPush(DateTimeOffset At, PushKind Kind, string Key, string Chat, int Price)
{
    public string Step { get; init; } = "";

    // Codes of the districts and keys of the things ("certification", "2563-06") that it will be about.
    public IReadOnlyList<string> About { get; init; } = [];
}

// What will be pushed by the clock: for the budget's forecast, for the simulator's clock, and to be shown.
public abstract class PushPlan
{
    // From this moment (included) until that (excluded), in order; what is overdue and still makes sense stands at the first moment.
    public abstract Task<IReadOnlyList<PlannedPush>> AheadAsync(OtopDbContext db, DateTimeOffset from, DateTimeOffset until, CancellationToken ct);
}
