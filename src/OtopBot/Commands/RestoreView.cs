namespace OtopBot.Commands;

public static class RestoreView
{
    // The last line is for programs.
    public static string Settled(int unsure) => string.Join(
        Environment.NewLine,
        [
            unsure == 0 ? "ไม่มีข้อความที่อาจส่งไปแล้วหลังการสำรองข้อมูล" : $"มีข้อความ {unsure} รายการที่อาจส่งไปแล้วหลังการสำรองข้อมูล ระบบจะไม่ส่งซ้ำโดยไม่ถาม LINE ก่อน",
            $"result=ok unsure={unsure}",
        ]);
}
