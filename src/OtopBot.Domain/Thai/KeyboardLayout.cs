namespace OtopBot.Domain.Thai;

/// <summary>Text typed with the keyboard switched to the wrong language, between Thai Kedmanee (TIS 820) and US English.</summary>
public static class KeyboardLayout
{
    private const string Latin = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
    private const string Thai = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

    /// <summary>What the same keys give on a Thai keyboard: "8iy[" is "ครับ".</summary>
    public static string ToThai(string text) => Translate(text, Latin, Thai);

    /// <summary>What the same keys give on an English keyboard: "นา" is "ok".</summary>
    public static string ToLatin(string text) => Translate(text, Thai, Latin);

    private static string Translate(string text, string from, string to) => string.Create(text.Length, text, (keys, typed) =>
    {
        for (var i = 0; i < typed.Length; i++)
            keys[i] = from.IndexOf(typed[i]) is >= 0 and var key ? to[key] : typed[i];
    });
}
