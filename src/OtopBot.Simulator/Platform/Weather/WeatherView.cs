using System.Globalization;

namespace OtopBot.Simulator.Platform.Weather;

// What the weather did to a call, in plain Thai for the page.
public static class WeatherView
{
    public const string Down = Weather + "LINE ล่ม ไม่รับคำขอและไม่ตอบ";
    public const string RateLimited = Weather + "LINE ไม่รับคำขอเพราะเรียกถี่เกินไป (429)";
    public const string ErrorBefore = Weather + "LINE ขัดข้อง (500) และไม่ได้รับคำขอนี้ไว้";
    public const string ErrorAfter = Weather + "LINE รับคำขอนี้ไว้แล้ว แต่ตอบว่าขัดข้อง (500)";
    public const string ExpiredToken = Weather + "โทเคนตอบกลับหมดอายุก่อนเวลา";
    public const string AnswerLost = Weather + "LINE รับคำขอนี้ไว้แล้ว แต่คำตอบหายระหว่างทาง";
    public const string AnswerLostUntaken = Weather + "LINE ไม่ได้รับคำขอนี้ไว้ และคำตอบหายระหว่างทาง";

    private const string Weather = "สภาพอากาศจำลอง: ";

    public static string Slow(int milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{Weather}LINE ตอบช้าลง {milliseconds} มิลลิวินาที");

    public static string? Together(params IEnumerable<string?> said) => string.Join(" · ", said.OfType<string>()) is { Length: > 0 } words ? words : null;
}
