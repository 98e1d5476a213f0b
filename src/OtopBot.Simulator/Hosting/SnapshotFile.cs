using System.Text.Json;
using OtopBot.Simulator.Platform;
using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Hosting;

public sealed record Snapshot(DateTimeOffset Now, LineState State);

// The platform's memory in a data folder. A new file takes the old one's place at once, so that a kill leaves the one or the other.
public sealed class SnapshotFile(string folder)
{
    private readonly string _path = Path.Combine(folder, "line.json");

    public Snapshot? Read()
    {
        if (!File.Exists(_path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<Snapshot>(File.ReadAllBytes(_path), PlatformJson.Options);
        }
        catch (JsonException problem)
        {
            throw new StartException($"{_path} cannot be read: {problem.Message}", problem);
        }
    }

    public void Write(byte[] snapshot)
    {
        var next = _path + ".new";
        File.WriteAllBytes(next, snapshot);
        File.Move(next, _path, overwrite: true);
    }
}
