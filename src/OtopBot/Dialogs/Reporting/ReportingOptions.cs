using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs.Reporting;

// A province's own words for where things are sold, besides those that everybody uses.
public sealed class ReportingOptions
{
    public const string Section = "Reporting";

    private const int LongestWord = 50;

    public IList<string> GeneralWords { get; } = [];

    public IList<string> OnlineWords { get; } = [];

    public IList<string> TotalWords { get; } = [];

    public IEnumerable<string> Problems()
    {
        (string Name, IList<string> Words)[] lists = [(nameof(GeneralWords), GeneralWords), (nameof(OnlineWords), OnlineWords), (nameof(TotalWords), TotalWords)];
        foreach (var (name, words) in lists)
        {
            foreach (var (at, word) in words.Index())
            {
                if (!word.Any(char.IsLetter) || word.Any(char.IsControl) || word.Length > LongestWord)
                    yield return $"{Section}:{name}:{at} is no word of 1 to {LongestWord} letters.";
                else if (lists.Any(l => l.Name != name && l.Words.Contains(word, StringComparer.OrdinalIgnoreCase)))
                    yield return $"{Section}:{name}:{at} is a word of another channel too: nobody could tell which is meant.";
            }
        }
    }

    public ReportReader Reader() => new(new ChannelWords(GeneralWords, OnlineWords, TotalWords));
}
