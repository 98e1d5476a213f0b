using System.Collections.Concurrent;

namespace OtopBot.Simulator.Platform.World;

// Bytes that people sent, pictures and files, and the images of menus. With a folder they outlive the process.
public sealed class ContentStore(string? folder)
{
    private readonly ConcurrentDictionary<string, byte[]> _memory = [];

    public void Put(string id, byte[] bytes)
    {
        if (folder is null)
        {
            _memory[id] = bytes;
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllBytes(PathOf(id), bytes);
    }

    public byte[]? Get(string id)
    {
        if (folder is null)
            return _memory.GetValueOrDefault(id);
        return IsId(id) && File.Exists(PathOf(id)) ? File.ReadAllBytes(PathOf(id)) : null;
    }

    public void Remove(string id)
    {
        _memory.TryRemove(id, out _);
        if (folder is not null && IsId(id) && File.Exists(PathOf(id)))
            File.Delete(PathOf(id));
    }

    private string PathOf(string id) => Path.Combine(folder!, id);

    // Ids come from outside too: only letters, digits and hyphens may become a file name.
    private static bool IsId(string id) => id.Length is > 0 and < 60 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
