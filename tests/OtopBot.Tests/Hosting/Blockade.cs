using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OtopBot.Tests.Hosting;

// Holds up whoever opens a connection, as a database does that hangs.
public sealed class Blockade : DbConnectionInterceptor, IDisposable
{
    private readonly ManualResetEventSlim _way = new(true);
    private int _opened;

    public int Opened => Volatile.Read(ref _opened);

    public void Close() => _way.Reset();

    public void Open() => _way.Set();

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Interlocked.Increment(ref _opened);
        _way.Wait();
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        => new(ConnectionOpening(connection, eventData, result));

    public void Dispose() => _way.Dispose();
}
