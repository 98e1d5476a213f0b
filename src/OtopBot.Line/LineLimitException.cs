namespace OtopBot.Line;

/// <summary>A message that LINE would refuse, found before sending: our own mistake, never the user's.</summary>
public sealed class LineLimitException(string path, string rule, string found)
    : Exception($"{path}: {rule}, found {found}.")
{
    /// <summary>Where in the array of messages, as LINE writes it: messages[0].text, messages[1].contents.body.contents[2].text.</summary>
    public string Path { get; } = path;

    /// <summary>What LINE asks for, with its number.</summary>
    public string Rule { get; } = rule;

    /// <summary>The count or value that breaks it.</summary>
    public string Found { get; } = found;
}
