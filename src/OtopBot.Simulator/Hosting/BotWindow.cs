using OtopBot.Data;
using OtopBot.Inbox;

namespace OtopBot.Simulator.Hosting;

// A look into the bot's database, wherever the bot runs. Without a database there is nothing to see.
public sealed class BotWindow(TimeProvider clock)
{
    private IServiceScopeFactory? _scopes;

    public bool IsOpen => _scopes is not null;

    public void Open(IServiceScopeFactory scopes) => _scopes = scopes;

    public void Close() => _scopes = null;

    public async Task<T> LookAsync<T>(Func<OtopDbContext, Task<T>> look)
    {
        await using var scope = (_scopes ?? throw new InvalidOperationException("There is no database to look into.")).CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<OtopDbContext>());
    }

    public Task<RoadStatus> RoadAsync(CancellationToken ct) => LookAsync(db => RoadStatus.ReadAsync(db, clock.GetUtcNow(), ct));
}
