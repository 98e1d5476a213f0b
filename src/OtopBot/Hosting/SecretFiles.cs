namespace OtopBot.Hosting;

// Secrets as containers, clusters and systemd hand them over: a folder with a file for each setting, named like its environment variable.
public static class SecretFiles
{
    public const string Key = "Secrets:Folder";

    // A file wins over the environment; the command line keeps the last word.
    public static void Add(ConfigurationManager configuration, string[] args)
    {
        if (configuration[Key] is not { } text || string.IsNullOrWhiteSpace(text))
            return;
        try
        {
            configuration.AddKeyPerFile(Path.GetFullPath(text.Trim()), optional: false).AddCommandLine(args);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RefusedStartException(Key, $"names a folder that cannot be read: {problem.Message}");
        }
    }
}
