namespace OtopBot.Line;

/// <summary>What LINE would refuse, found before sending: our own mistake, never the user's.</summary>
public sealed class LineLimitException(string path, string rule, string found)
    : Exception($"{path}: {rule}, found {found}.")
{
    /// <summary>Where in the request, as LINE writes it: messages[0].text, to[3], areas[1].bounds.</summary>
    public string Path { get; } = path;

    /// <summary>What LINE asks for, with its number.</summary>
    public string Rule { get; } = rule;

    /// <summary>The count or value that breaks it.</summary>
    public string Found { get; } = found;
}
