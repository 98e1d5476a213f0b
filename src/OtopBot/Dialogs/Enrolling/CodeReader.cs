using System.Text.RegularExpressions;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

// Finds a one-time code in what somebody wrote. A figure or a word of somebody enrolled must never count as a wrong code,
// so a bare text needs the looks of one; after "ลงทะเบียน" anything is meant as a code.
public static partial class CodeReader
{
    public static string? Read(string text, bool enrolled)
    {
        var said = ThaiDigits.Normalise(text).Trim();
        if (said.StartsWith(Words.Enrol, StringComparison.Ordinal))
        {
            var rest = said[Words.Enrol.Length..].Trim(' ', ':', '\n', '\t', '"');
            return rest.Any(char.IsAsciiLetterOrDigit) && rest.Length <= 40 ? rest : null;
        }

        if (Shape().Match(said) is not { Success: true } shape || (enrolled && !said.Any(char.IsAsciiLetter)))
            return null;
        return shape.Groups["dash"].Length > 0 || EnrolmentCode.LooksLikeCode(said) ? said : null;
    }

    [GeneratedRegex(@"^[A-Za-z0-9]{4}\s*(?<dash>[-–—]?)\s*[A-Za-z0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
