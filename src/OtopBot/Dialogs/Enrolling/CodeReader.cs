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
        // The whole message that an administrator forwards has the code in one of its lines.
        var ordered = text.Split('\n').Select(line => ThaiDigits.Normalise(line).Trim()).FirstOrDefault(line => line.StartsWith(Words.Enrol, StringComparison.Ordinal));
        if (ordered is not null)
        {
            var rest = ordered[Words.Enrol.Length..].Trim(' ', ':', '"');
            return rest.Any(char.IsAsciiLetterOrDigit) && rest.Length <= 40 ? rest : null;
        }

        var said = ThaiDigits.Normalise(text).Trim();
        if (!enrolled)
            return IsDashed(said) || (Attempt().IsMatch(said) && said.Any(char.IsAsciiLetter) && said.Any(char.IsAsciiDigit)) ? said : null;
        if (Shape().Match(said) is not { Success: true } shape || !said.Any(char.IsAsciiLetter))
            return null;
        return shape.Groups["dash"].Length > 0 || EnrolmentCode.LooksLikeCode(said) ? said : null;
    }

    private static bool IsDashed(string said) => Shape().Match(said).Groups["dash"].Length > 0;

    [GeneratedRegex(@"^[A-Za-z0-9]{4}\s*(?<dash>[-–—]?)\s*[A-Za-z0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    // To a stranger nothing but a code is of use: whatever could be a guess at one counts as one. Every code has letters and digits.
    [GeneratedRegex(@"^[A-Za-z0-9]{2,12}\s*[-–—]?\s*[A-Za-z0-9]{2,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Attempt();
}
