using System.Globalization;

namespace OtopBot.Domain.Thai.Grammar;

// A consonant with its marks is one letter to the eye.
internal static class Graphemes
{
    public static IReadOnlyList<string> Of(string text)
    {
        var letters = new List<string>();
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            letters.Add(elements.GetTextElement());
        return letters;
    }
}
