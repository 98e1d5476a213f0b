using System.Text.RegularExpressions;

namespace OtopBot.Dialogs.Unlocking;

// For how many days something is to be open, as in "3 วัน".
public static partial class DaysReader
{
    [GeneratedRegex(@"(?<days>[0-9]+)\s*วัน")]
    public static partial Regex Days { get; }
}
