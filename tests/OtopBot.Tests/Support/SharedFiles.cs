namespace OtopBot.Tests.Support;

// LINE's published files and the bodies made from them. They lie beside the project on some machines and are not part of it,
// so every test that reads them has a twin that does without.
public static class SharedFiles
{
    public static string? Line { get; } = Find(Path.Combine("shared", "line"));

    public static string? LineFile(params string[] path)
    {
        if (Line is null)
            return null;
        var file = Path.Combine([Line, .. path]);
        return File.Exists(file) ? file : null;
    }

    private static string? Find(string folder)
    {
        for (var above = Directory.GetParent(Repository.Root); above is not null; above = above.Parent)
        {
            var found = Path.Combine(above.FullName, folder);
            if (Directory.Exists(found))
                return found;
        }

        return null;
    }
}
