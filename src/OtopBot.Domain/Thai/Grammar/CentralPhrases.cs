using System.Text.RegularExpressions;
using OtopBot.Domain.Reports;

namespace OtopBot.Domain.Thai.Grammar;

// "ลงระบบกลางแล้ว", "ยังไม่ได้ลงระบบกลาง", "ระบบกลางล่ม"; a question about it is none of them.
internal static partial class CentralPhrases
{
    private const string System = "(?:(?:ระบบ|เว็บไซต์|เว็บ|โปรแกรม) ?(?:ศูนย์)? ?(?:ข้อมูล)?กลาง|ศูนย์ข้อมูลกลาง|logi)";
    private const string Into = " ?(?:ใน|เข้า|ที่|ผ่าน|กับ)? ?";
    private const string Enter = "(?:ลง|คีย์|คีย|key|บันทึก|กรอก|ส่ง|รายงาน)(?:ข้อมูล|ยอด|ยอดขาย)?";
    private const string Done = " ?(?:เรียบร้อยแล้ว|เรียบร้อย|เสร็จแล้ว|ครบแล้ว|แล้ว)";
    private const string NotDone = "(?:ยังไม่ได้|ยังไม่|ไม่ได้|ไม่ทันได้) ?";
    private const string Fails = " ?(?:ล่ม|ขัดข้อง|มีปัญหา|เสีย|พัง|ไม่ทำงาน|ปิดปรับปรุง|error|down|(?:เข้า|ใช้|ใช้งาน|เข้าใช้งาน|ลง|คีย์|บันทึก) ?ไม่ได้)(?:อยู่)?";
    private const string NoQuestion = "(?! ?(?:หรือ|ไหม|มั้ย|มั๊ย|รึ|เปล่า|ไม่|[?]))";

    public static (CentralEntry Entry, string Text)? At(string text, int start)
    {
        if (NotYetPhrase.Match(text, start) is { Success: true } notYet)
            return (CentralEntry.NotYet, notYet.Value);
        if (DownPhrase.Match(text, start) is { Success: true } down)
            return (CentralEntry.Down, down.Value);
        return EnteredPhrase.Match(text, start) is { Success: true } entered ? (CentralEntry.Entered, entered.Value) : null;
    }

    [GeneratedRegex($@"\G(?:{NotDone}{Enter}{Into}{System}|{System} ?{NotDone}{Enter}){NoQuestion}", RegexOptions.CultureInvariant)]
    private static partial Regex NotYetPhrase { get; }

    [GeneratedRegex($@"\G(?:{System}{Fails}|ระบบล่ม|(?:เข้า|ใช้|ใช้งาน|{Enter}){Into}{System} ?ไม่ได้){NoQuestion}", RegexOptions.CultureInvariant)]
    private static partial Regex DownPhrase { get; }

    [GeneratedRegex($@"\G(?:{Enter}{Into}{System}{Done}|{System} ?{Enter}{Done}){NoQuestion}", RegexOptions.CultureInvariant)]
    private static partial Regex EnteredPhrase { get; }
}
