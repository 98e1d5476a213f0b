using OtopBot.Domain.Thai.Grammar;

namespace OtopBot.Domain.Thai;

/// <summary>Finds the word that was meant by a message of one word; null when there is none, or more than one.</summary>
public static class NearWordReader
{
    private const int Shortest = 4;

    /// <summary>Typed with the keyboard switched to English.</summary>
    public static string? InOtherLayout(string text, IReadOnlyList<string> words)
    {
        var typed = KeyboardLayout.ToThai(text.Trim());
        return typed != text.Trim() && words.Contains(typed) ? typed : null;
    }

    /// <summary>With one letter wrong, missing, too many, or two swapped.</summary>
    public static string? Misspelt(string text, IReadOnlyList<string> words)
    {
        var typed = CourtesyReader.WithoutEndings(ThaiDigits.Normalise(text));
        return words.Where(word => word.Length >= Shortest && EditDistance.Within(1, word, typed)).ToList() is [var only] ? only : null;
    }
}
