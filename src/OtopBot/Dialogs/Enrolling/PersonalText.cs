using System.Text.RegularExpressions;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

// A name or position as a person typed it, on one line; null when it cannot be one.
public static partial class PersonalText
{
    private const int Longest = 100;

    public static string? Read(string text)
    {
        var line = CourtesyReader.WithoutParticle(Unseen().Replace(text, " "));
        return line.Length is > 1 and <= Longest && line.Count(char.IsLetter) > 1 && !line.Any(char.IsSurrogate) && !Words.IsCommand(line) && !PuzzledReader.Is(line) ? line : null;
    }

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}]+")]
    private static partial Regex Unseen();
}
