namespace OtopBot.Domain.Thai;

/// <summary>Reads the wish to take a certification or a correction back, and agreement to it.</summary>
public static class WithdrawalReader
{
    private static readonly string[] Asking = ["ขอ", "ต้องการ", "อยาก", "จะ"];
    private static readonly string[] Verbs = ["เพิกถอน", "ยกเลิก", "ถอน"];
    private static readonly string[] Objects =
    [
        "การรับรองข้อมูล", "การรับรองเป้าหมาย", "การรับรองเป้า", "การรับรอง", "ใบรับรอง", "รับรองเป้าหมาย", "รับรองเป้า", "รับรอง",
        "คำขอแก้ไขเป้าหมาย", "คำขอแก้ไข", "คำขอแก้", "คำขอ", "การขอแก้ไข", "การแก้ไข", "เป้าหมาย", "เป้า",
    ];

    /// <summary>What follows the wish, such as a district's name; null when the text is none. A bare "ยกเลิก" means the conversation.</summary>
    public static string? Read(string text)
    {
        var rest = CourtesyReader.WithoutEndings(ThaiDigits.Normalise(text));
        while (Asking.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal)) is { } asking)
            rest = rest[asking.Length..].TrimStart();
        if (Verbs.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal)) is not { } verb)
            return null;
        rest = rest[verb.Length..].TrimStart();
        var what = Objects.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal));
        return verb == "ยกเลิก" && what is null ? null : rest[(what?.Length ?? 0)..].Trim();
    }

    /// <summary>Whether it gives up what is being done rather than what was done before.</summary>
    public static bool IsGivingUp(string text) => text.Contains("ยกเลิก", StringComparison.Ordinal);

    /// <summary>A yes, but never "รับรอง", which would certify.</summary>
    public static bool Agrees(string text)
        => AnswerReader.Read(text) == Answer.Yes && !new[] { text.Trim(), KeyboardLayout.ToThai(text.Trim()) }.Any(t => t.StartsWith('ร') || t.Contains("รอง", StringComparison.Ordinal));
}
