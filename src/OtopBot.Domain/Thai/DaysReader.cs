using System.Text.RegularExpressions;

namespace OtopBot.Domain.Thai;

/// <summary>Finds for how many days something is to be open, as in "3 วัน".</summary>
public static partial class DaysReader
{
    /// <summary>The number is the group "days"; digits are to be normalised before.</summary>
    [GeneratedRegex(@"(?<days>[0-9]+)\s*วัน")]
    public static partial Regex Days { get; }
}
