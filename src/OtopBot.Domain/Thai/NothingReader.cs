namespace OtopBot.Domain.Thai;

/// <summary>Reads that somebody has nothing to say or to correct. Of sales it says nothing.</summary>
public static class NothingReader
{
    private static readonly string[] OfSales = ["ยอด", "ขาย", "จำหน่าย", "รายได้"];
    private static readonly string[] Nothing =
    [
        "ไม่มี", "ไม่มีแก้", "ไม่มีแก้ไข", "ไม่มีอะไร", "ไม่มีอะไรแก้", "ไม่มีอะไรต้องแก้", "ไม่มีอะไรจะแก้", "ไม่มีเหตุผล", "ไม่มีรายการ", "ไม่มีรายการแก้ไข", "ไม่ต้องแก้", "ไม่แก้", "nil",
    ];

    /// <summary>Whether the text is nothing but such words.</summary>
    public static bool IsNothing(string text) => Nothing.Contains(CourtesyReader.WithoutEndings(text).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());

    /// <summary>Whether "none" in the text is that of sales, whatever was asked.</summary>
    public static bool SpeaksOfSales(string text) => OfSales.Any(word => text.Contains(word, StringComparison.Ordinal)) && !SpeaksOfCorrecting(text);

    /// <summary>Whether something follows "none" about correcting: nothing is to be corrected.</summary>
    public static bool SpeaksOfCorrecting(string text)
        => text.IndexOf("ไม่มี", StringComparison.Ordinal) is >= 0 and var none && text.IndexOf("แก้", none, StringComparison.Ordinal) >= 0;
}
