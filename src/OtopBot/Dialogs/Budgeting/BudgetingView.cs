using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Budgeting;

public static class BudgetingView
{
    public const string Dialog = "quota";
    public const string Title = "การดูข้อความคงเหลือ";

    public static Choice Ask { get; } = new(Words.Quota, ButtonCode.Of(Dialog, "show"));

    public static LineMessage ProvinceOnly
        => new Card("ดูข้อความคงเหลือได้เฉพาะเจ้าหน้าที่จังหวัด").Offer(Ways.Menu, Ways.Help).As($"ดูข้อความคงเหลือได้เฉพาะเจ้าหน้าที่จังหวัด พิมพ์ \"{Words.Menu}\"");
}
