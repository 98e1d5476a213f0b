namespace OtopBot.Domain.Thai;

/// <summary>Reads what somebody says instead of answering: a question back, an excuse, or that there is nothing to say.</summary>
public static class PuzzledReader
{
    private static readonly string[] Parts =
        ["อะไร", "ยังไง", "อย่างไร", "ทำไม", "เท่าไ", "เมื่อไ", "ที่ไหน", "ขอโทษ", "ไม่เข้าใจ", "ไม่ทราบ", "ไม่รู้", "ได้ไหม", "ใช่ไหม", "มีไหม", "ได้มั้ย", "ใช่มั้ย", "หรือเปล่า", "หรือยัง", "?"];

    private static readonly string[] Whole =
        ["ไม่มี", "ไม่ใช่", "ไม่แน่ใจ", "ใคร", "ไหน", "งง", "เดี๋ยว", "เดี๋ยวก่อน", "รอสักครู่", "ชื่อ", "ชื่อใคร", "นามสกุล", "ตำแหน่ง", "ตำแหน่งใด"];

    public static bool Is(string text)
    {
        var typed = ThaiDigits.Normalise(text).Trim();
        return Parts.Any(part => typed.Contains(part, StringComparison.Ordinal)) || Whole.Any(word => CourtesyReader.IsPolitely(word, typed));
    }
}
