using System.Text.Json;
using System.Threading.Channels;
using OtopBot.Simulator.Platform;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Hosting;

// Writes the platform's memory after every change; changes that come together are written together.
public sealed class SnapshotWorker : IAsyncDisposable
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly LineWorld _world;
    private readonly SnapshotFile _file;
    private readonly Task _work;

    public SnapshotWorker(LineWorld world, SnapshotFile file)
    {
        (_world, _file) = (world, file);
        _world.Changed += Ring;
        _work = Task.Run(WriteAsync);
    }

    public async ValueTask DisposeAsync()
    {
        _world.Changed -= Ring;
        _bell.Writer.TryComplete();
        await _work;
        Write();
    }

    private void Ring() => _bell.Writer.TryWrite(true);

    private async Task WriteAsync()
    {
        await foreach (var _ in _bell.Reader.ReadAllAsync())
            Write();
    }

    private void Write() => _file.Write(_world.Read(s => JsonSerializer.SerializeToUtf8Bytes(new Snapshot(_world.Now, s), PlatformJson.Options)));
}
