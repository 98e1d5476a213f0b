using OtopBot.Domain.Campaigns;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

public static class BindingView
{
    public const string Dialog = "bind";
    public const string Title = "การผูกกลุ่ม";

    public static LineMessage Bound(Campaign? campaign)
        => new TextMessage($"ผูกกลุ่มนี้กับจังหวัด{campaign?.ProvinceName}แล้ว ถามได้ในกลุ่มนี้: \"{Words.BotName} {Words.Summary}\" \"{Words.BotName} {Words.Missing}\" บอทจะเงียบจนกว่าจะเรียก");

    public static LineMessage Refused() => new TextMessage("รหัสนี้ใช้ผูกกลุ่มไม่ได้");
}
