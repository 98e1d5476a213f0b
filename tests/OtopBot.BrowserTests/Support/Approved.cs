namespace OtopBot.BrowserTests.Support;

// What the page shows, compared with what was approved beside the gallery.
public static class Approved
{
    public static void Matches(string name, string received)
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "Gallery", $"{name}.approved.yml");
        var text = received.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == text)
            return;

        var path = Path.Combine(AppContext.BaseDirectory, $"{name}.received.yml");
        File.WriteAllText(path, text);
        Assert.Fail($"The page shows something else than Gallery/{name}.approved.yml. Look at {path} and, when it is right, put it there.");
    }
}
