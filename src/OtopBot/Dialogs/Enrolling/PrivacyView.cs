using OtopBot.Dialogs.Consenting;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

// What is asked before anything is kept: the data just given, and the notice.
public static class PrivacyView
{
    public static LineMessage AskConsent(EnrollingState state, EnrollingOffer offer)
        => NoticeView.Lines(EnrollingView.Form("ตรวจสอบข้อมูลและประกาศความเป็นส่วนตัว", offer)
            .Row("ชื่อ", state.Name!)
            .Row("ตำแหน่ง", state.Position!)
            .Rule(), offer.Campaign)
            .Offer(
                new Choice(Words.Accept, EnrollingView.Code(state, EnrollingView.AcceptAction), true),
                new Choice(EnrollingView.RenameLabel, EnrollingView.Code(state, EnrollingView.RenameAction)),
                new Choice(EnrollingView.RepositionLabel, EnrollingView.Code(state, EnrollingView.RepositionAction)),
                new Choice(Words.Decline, EnrollingView.Code(state, EnrollingView.DeclineAction)))
            .As($"ตรวจสอบข้อมูลและประกาศความเป็นส่วนตัว แล้วเลือก \"{Words.Accept}\" หรือ \"{Words.Decline}\"");
}
