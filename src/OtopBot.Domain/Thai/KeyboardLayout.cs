namespace OtopBot.Domain.Thai;

/// <summary>Text typed with the keyboard switched to the wrong language, between Thai Kedmanee and US English.</summary>
public static class KeyboardLayout
{
    public static string ToThai(string text) => text;

    public static string ToLatin(string text) => text;
}
