using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Commands;

public static class HolidayImportView
{
    public const string NothingAdded = "ไม่ได้เพิ่มวันหยุด โปรดแก้บรรทัดข้างต้นแล้วใช้คำสั่งใหม่";

    public static string WhichProvince(IReadOnlyList<string> provinces)
        => provinces.Count == 0 ? "ฐานข้อมูลนี้ยังไม่มีรอบรายงาน" : $"โปรดระบุจังหวัดด้วย --province รหัส (รหัสที่มี: {string.Join(" ", provinces)})";

    public static string Unreadable(string path, string why) => $"อ่านไฟล์ {path} ไม่ได้: {why}";

    public static string Odd(HolidayOddity oddity) => $"บรรทัดที่ {oddity.Line}: {Why(oddity.Kind)}{(oddity.Printed.Length > 0 ? $" {PhraseView.Quote(oddity.Printed)}" : "")}";

    public static string Done(IReadOnlyList<ListedHoliday> added, IReadOnlyList<ListedHoliday> known, IReadOnlyList<DeadlineMove> moves) => string.Join(
        Environment.NewLine,
        [
            $"เพิ่มวันหยุด {added.Count} วัน",
            .. added.Select(Line),
            $"มีอยู่แล้ว {known.Count} วัน",
            .. known.Select(Line),
            moves.Count == 0 ? "กำหนดส่งไม่เปลี่ยน" : $"กำหนดส่งเปลี่ยน {moves.Count} รายการ",
            .. moves.Select(m => $"  {CalendarView.Move(m)}"),
        ]);

    private static string Line(ListedHoliday day)
        => $"  {ThaiDate.WithDay(day.Day)} {day.Name}{(day.Declared is { } declared ? $" (ประกาศวันที่ {ThaiDate.Long(declared)})" : "")}";

    private static string Why(HolidayOddityKind kind) => kind switch
    {
        HolidayOddityKind.NoHeader => "บรรทัดแรกต้องเป็นชื่อคอลัมน์ date,name หรือ date,name,declared",
        HolidayOddityKind.UnknownColumn => "ไม่รู้จักคอลัมน์นี้",
        HolidayOddityKind.WrongCells => "จำนวนช่องหรือเครื่องหมายคำพูดไม่ถูกต้อง",
        HolidayOddityKind.NotADay => "ไม่ใช่วันที่ทั้งวันที่มีจริง",
        HolidayOddityKind.NoName => "ไม่มีชื่อวันหยุด หรือชื่อยาวเกินไป",
        HolidayOddityKind.DeclaredLate => "วันที่ประกาศอยู่หลังวันหยุดนั้นเอง",
        HolidayOddityKind.Twice => "วันนี้มีในไฟล์แล้ว",
        HolidayOddityKind.Weekend => "ตรงกับวันเสาร์หรือวันอาทิตย์อยู่แล้ว จึงไม่ได้เพิ่ม",
        HolidayOddityKind.NotACalendar => "ไม่ใช่ไฟล์ปฏิทิน (iCalendar)",
        HolidayOddityKind.Unended => "รายการนี้ไม่มีจุดสิ้นสุด",
        HolidayOddityKind.Repeats => "รายการนี้เป็นแบบวนซ้ำหรือระบุเป็นระยะเวลา ซึ่งไม่ได้อ่าน",
        HolidayOddityKind.WrongEnd => "วันสิ้นสุดไม่ถูกต้อง หรือยาวเกิน 31 วัน",
        HolidayOddityKind.Cancelled => "รายการนี้ถูกยกเลิกในปฏิทิน จึงไม่ได้เพิ่ม",
    };
}
