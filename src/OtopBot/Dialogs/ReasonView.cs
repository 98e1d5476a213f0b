namespace OtopBot.Dialogs;

public static class ReasonView
{
    public static string WhyNot(ReasonProblem problem) => problem switch
    {
        ReasonProblem.TooLong => "เหตุผลยาวเกินไป โปรดพิมพ์ไม่เกิน 300 ตัวอักษร",
        ReasonProblem.NoReason => "ข้อความนี้ยังไม่ใช่เหตุผล โปรดพิมพ์เหตุผลสั้น ๆ",
    };
}
