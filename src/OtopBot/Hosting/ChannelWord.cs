namespace OtopBot.Hosting;

// What is surely no secret and no token of a channel: said at once, long before LINE refuses it. Never repeats the word.
public static class ChannelWord
{
    // Tokens are several times as long; LINE promises no length of its secrets, all known ones have 32 letters.
    private const int LongestSecret = 64;

    public static string? ProblemOfSecret(string word) => word switch
    {
        { Length: > LongestSecret } => "is too long for a channel secret: is it the access token?",
        _ when word.Any(letter => letter is < '!' or > '~') => "holds what no channel secret has: spaces, or letters that are not plain.",
        { Length: 10 } when word.All(char.IsAsciiDigit) => "is a channel's number and not its secret.",
        _ => null,
    };

    public static string? Problem(string word) => word switch
    {
        _ when word.IndexOfAny(['<', '>', '{', '}', '"', '\'']) >= 0 => "is a placeholder or has quotation marks around it: the value itself belongs here.",
        _ when word.Contains('/', StringComparison.Ordinal) && File.Exists(word) => "is the name of a file: what is in the file belongs here.",
        _ => null,
    };
}
