namespace OtopBot.Domain.Thai.Grammar;

// Short answers as people type them, without the polite particles at their ends.
internal static class AnswerWords
{
    public static readonly IReadOnlyDictionary<string, Answer> All = new (Answer Answer, string[] Forms)[]
    {
        (Answer.Yes, ["ใช่", "ใช้", "ครับ", "ครับผม", "คับ", "ค่ะ", "ค่า", "จ้า", "จ้ะ", "โอเค", "โอเช", "โอ", "ok", "okay", "oke", "okey", "k", "ถูก", "ถูกต้อง", "ถูกแล้ว",
            "ถูกต้องแล้ว", "ใช่แล้ว", "ตกลง", "ยืนยัน", "ยืนยันแล้ว", "ได้", "ได้เลย", "แน่นอน", "อือ", "อืม", "เอา", "รับรอง", "yes", "y", "yep", "yeah", "confirm", "sure", "correct"]),
        (Answer.No, ["ไม่", "ไม่ใช่", "ไม่ใช้", "ไม่ถูก", "ไม่ถูกต้อง", "ไม่ได้", "ไม่เอา", "ไม่ยืนยัน", "ไม่ตกลง", "ไม่โอเค", "ไม่ ok", "ไม่ok", "ยัง", "ยังไม่", "ผิด", "ผิดแล้ว",
            "ไม่รับรอง", "เปล่า", "no", "n", "nope", "not ok", "wrong"]),
        (Answer.Cancel, ["ยกเลิก", "ขอยกเลิก", "ยกเลิกทั้งหมด", "เลิก", "หยุด", "พอ", "พอแล้ว", "ออก", "ไม่ทำแล้ว", "ไม่ส่งแล้ว", "cancel", "stop", "exit", "quit"]),
        (Answer.Help, ["ช่วยเหลือ", "ช่วย", "ช่วยด้วย", "ขอความช่วยเหลือ", "วิธีใช้", "วิธีใช้งาน", "คู่มือ", "ทำยังไง", "ทำอย่างไร", "ใช้ยังไง", "ใช้อย่างไร", "?", "help", "how"]),
        (Answer.Menu, ["เมนู", "เมนูหลัก", "เมนุ", "หน้าแรก", "หน้าหลัก", "กลับเมนู", "กลับหน้าหลัก", "เริ่ม", "เริ่มใหม่", "menu", "home", "start"]),
        (Answer.Back, ["ย้อนกลับ", "ย้อน", "กลับ", "ถอยกลับ", "ก่อนหน้า", "กลับไป", "ย้อนกลับไป", "back"]),
        (Answer.Skip, ["ข้าม", "ข้ามไป", "ขอข้าม", "ไม่ระบุ", "ไม่ใส่", "skip", "next"]),
        (Answer.Keep, ["คงเดิม", "คงไว้", "เหมือนเดิม", "เท่าเดิม", "ตามเดิม", "ใช้ค่าเดิม", "ค่าเดิม", "ไม่เปลี่ยน", "ไม่เปลี่ยนแปลง", "ไม่แก้", "ไม่แก้ไข", "keep", "same"]),
    }.SelectMany(row => row.Forms.Select(form => (form, row.Answer))).ToDictionary(word => word.form, word => word.Answer);

    public static readonly string[] Endings =
        [.. PhraseWords.Particles, "ครัฟ", "ด้วย", "ที", "นะฮะ", "ๆ", "!", ".", "~", "…", "55", "^^"];
}
