using OtopBot.Domain.Reports;

namespace OtopBot.Domain.Thai;

/// <summary>Reads the short answer to whether the figures are entered in the central system; null when the text is none.</summary>
public static class CentralAnswerReader
{
    private static readonly Dictionary<string, CentralEntry> Words = new (CentralEntry Entry, string[] Forms)[]
    {
        (CentralEntry.Entered, ["ลงแล้ว", "ลงเรียบร้อย", "ลงเรียบร้อยแล้ว", "คีย์แล้ว", "กรอกแล้ว"]),
        (CentralEntry.NotYet, ["ยัง", "ยังไม่", "ยังไม่ลง", "ยังไม่ได้", "ยังไม่ได้ลง", "ยังไม่ได้คีย์", "ไม่", "ไม่ได้ลง"]),
        (CentralEntry.Down, ["ลงไม่ได้", "คีย์ไม่ได้", "เข้าไม่ได้"]),
    }.SelectMany(row => row.Forms.Select(form => (form, row.Entry))).ToDictionary(word => word.form, word => word.Entry);

    public static CentralEntry? Read(string text)
        => Words.TryGetValue(CourtesyReader.WithoutEndings(ThaiDigits.Normalise(text)), out var entry) ? entry : null;
}
