using OtopBot.Data;
using OtopBot.Hosting;
using OtopBot.Inbox;

namespace OtopBot.Simulator.Hosting;

// A look into the bot's database, wherever the bot runs. Without a database there is nothing to see.
public sealed class BotWindow(TimeProvider clock)
{
    private IServiceProvider? _services;

    public bool IsOpen => _services is not null;

    // The first administrator's code: known only while the bot runs in this process and has no administrator.
    public string? SetupCode => _services?.GetService<SetupCode>()?.Words;

    public void Open(IServiceProvider services) => _services = services;

    public void Close() => _services = null;

    public async Task<T> LookAsync<T>(Func<OtopDbContext, Task<T>> look)
    {
        await using var scope = (_services ?? throw new InvalidOperationException("There is no database to look into.")).CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<OtopDbContext>());
    }

    public Task<RoadStatus> RoadAsync(CancellationToken ct) => LookAsync(db => RoadStatus.ReadAsync(db, clock.GetUtcNow(), ct));
}
