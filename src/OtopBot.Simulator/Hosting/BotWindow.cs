using OtopBot.Data;
using OtopBot.Inbox;
using OtopBot.Outbox;
using OtopBot.Simulator.Control;

namespace OtopBot.Simulator.Hosting;

// A look into the bot's database, wherever the bot runs. Without a database there is nothing to see.
public sealed class BotWindow(TimeProvider clock)
{
    private DatabaseOptions? _database;

    public bool IsOpen => _database is not null;

    // The first administrator's code: known only while the bot runs in this process and has no administrator.
    public Func<string?> SetupCode { get; set; } = () => null;

    // What its clock will send; null when that is not known because the bot runs in another process.
    public Func<IEnumerable<PushPlan>>? Plans { get; set; }

    public void Open(DatabaseOptions database) => _database = database;

    public void Close() => _database = null;

    public async Task<T> LookAsync<T>(Func<OtopDbContext, Task<T>> look)
    {
        await using var db = DatabaseSetup.Open(_database ?? throw ControlException.NotNow("What the bot holds cannot be seen: it is just starting or ending, or the simulator was started without --database."));
        return await look(db);
    }

    public Task<RoadStatus> RoadAsync(CancellationToken ct) => LookAsync(db => RoadStatus.ReadAsync(db, clock.GetUtcNow(), ct));
}
