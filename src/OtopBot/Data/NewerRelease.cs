using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OtopBot.Data;

// While releases are exchanged, the older one may meet what only the newer one knows. It leaves that to it for a while; when nobody
// took it up by then nobody will.
public sealed class NewerRelease(TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Sentence = CoreStrings.CannotConvertEnumValue("\0", "\0").Split('\0');

    private readonly ConcurrentDictionary<string, (int Version, long Met)> _met = new();

    // A later version of the same thing is met anew: somebody is at work on it.
    public bool IsAwaitedFor(string what, int version)
    {
        var (_, met) = _met.AddOrUpdate(what, _ => (version, time.GetTimestamp()), (_, known) => known.Version == version ? known : (version, time.GetTimestamp()));
        if (time.GetElapsedTime(met) < Patience)
            return true;
        _met.TryRemove(what, out var _);
        return false;
    }

    // EF met a word in a row that none of the program's enums has. It has no type of its own for that, only a sentence.
    public static bool HasWritten(Exception? problem)
        => problem is not null && ((problem is InvalidOperationException && Sentence.All(part => problem.Message.Contains(part, StringComparison.Ordinal))) || HasWritten(problem.InnerException));
}
