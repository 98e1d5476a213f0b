using OtopBot.Simulator.Platform.World;

namespace OtopBot.Simulator.Hosting;

// Where database, chats and pictures lie: a folder to be continued, or a temporary one that goes at the end.
public sealed class DataFolder : IDisposable
{
    private readonly FileStream? _guard;

    public DataFolder(string? path)
    {
        IsKept = path is not null;
        try
        {
            Path = path is null ? Directory.CreateTempSubdirectory("otopbot-").FullName : Directory.CreateDirectory(path).FullName;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartException($"--data {path} cannot be used: {problem.Message}", problem);
        }

        _guard = path is null ? null : Hold(path);
        Snapshots = new SnapshotFile(Path);
        Contents = new ContentStore(System.IO.Path.Combine(Path, "content"));
    }

    public string Path { get; }

    public bool IsKept { get; }

    public SnapshotFile Snapshots { get; }

    public ContentStore Contents { get; }

    public void Dispose()
    {
        _guard?.Dispose();
        if (IsKept)
            return;
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // The system clears its temporary folder itself.
        }
    }

    // Two simulators on one folder would overwrite each other's chats. The lock ends with its process.
    private FileStream Hold(string path)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(Path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"--data {path} is in use by another simulator, or cannot be written to.", problem);
        }
    }
}
