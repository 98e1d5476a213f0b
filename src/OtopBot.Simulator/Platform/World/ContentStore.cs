using System.Collections.Concurrent;

namespace OtopBot.Simulator.Platform.World;

// Bytes that people sent: pictures and files. With a folder they outlive the process.
public sealed class ContentStore(string? folder)
{
    private readonly ConcurrentDictionary<string, byte[]> _memory = [];

    public void Put(string messageId, byte[] bytes)
    {
        if (folder is null)
        {
            _memory[messageId] = bytes;
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllBytes(PathOf(messageId), bytes);
    }

    public byte[]? Get(string messageId)
    {
        if (folder is null)
            return _memory.GetValueOrDefault(messageId);
        return IsId(messageId) && File.Exists(PathOf(messageId)) ? File.ReadAllBytes(PathOf(messageId)) : null;
    }

    public void Remove(string messageId)
    {
        _memory.TryRemove(messageId, out _);
        if (folder is not null && IsId(messageId) && File.Exists(PathOf(messageId)))
            File.Delete(PathOf(messageId));
    }

    private string PathOf(string messageId) => Path.Combine(folder!, messageId);

    // Ids come from outside too: only digits may become a file name.
    private static bool IsId(string messageId) => messageId.Length is > 0 and < 40 && messageId.All(char.IsAsciiDigit);
}
