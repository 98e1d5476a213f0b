using OtopBot.Dialogs.Helping;
using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

public static class RemarkView
{
    public static LineMessage Say(Remark remark, Campaign campaign, IReadOnlyList<District> own) => remark switch
    {
        NotAnAmount amount => new TextMessage(AmountView.WhyNot(amount.Heard, amount.Problem)),
        MonthUnclear month => new TextMessage($"ไม่เข้าใจเดือน {PhraseView.Quote(month.Heard)} รอบนี้รายงานเดือน {Span(campaign)}"),
        MonthOutside month => new TextMessage($"เดือน {ThaiDate.Month(month.Month)} ไม่อยู่ในรอบนี้ รอบนี้รายงานเดือน {Span(campaign)}"),
        MonthNotOpen month => new TextMessage(
            $"เดือน {ThaiDate.Month(month.Month)} ยังไม่เปิดรับ จะเปิดรับตั้งแต่วันที่ {ThaiDate.Long(campaign.ReportDeadline(month.Month).OpensOn)}"),
        MonthLocked month => Locked(campaign.ReportDeadline(month.Month), month.District, month.Reopened, campaign),
        UndoneMeanwhile { Report: var undone } => new TextMessage(
            $"รายงานเลขที่ {undone.Number} เป็นโมฆะแล้ว {PhraseView.Moment(undone.VoidedAt!.Value)} โดย {PhraseView.By(undone.VoidedBy!)} ยอดนี้จึงจะบันทึกเป็นรายงานใหม่ ยังไม่ได้บันทึก"),
        TypeReason => new TextMessage("พิมพ์เหตุผลสั้น ๆ ได้เลย เช่น “ร้านค้าส่งยอดเพิ่ม”"),
        DistrictUnclear district => new TextMessage($"ไม่พบอำเภอ {PhraseView.Quote(district.Heard)} ในรอบนี้ จึงยังไม่ได้รับยอดในข้อความนี้"),
        DistrictNotYours { District: { } asked, MaySee: var maySee } => DistrictView.NotYours(asked, own, maySee),
        DistrictNotYours => DistrictView.NotYours(own),
        OldCard => new TextMessage("ปุ่มนี้อยู่ในข้อความเก่า จึงไม่ได้บันทึกอะไร รายการปัจจุบันเป็นดังนี้"),
        NothingChanged => new TextMessage("ยอดเท่ากับที่บันทึกไว้แล้ว จึงไม่มีอะไรต้องแก้"),
        NothingChangedYet => new TextMessage("ยังไม่ได้เปลี่ยนยอด หากเดือนนี้ไม่มียอดจำหน่าย พิมพ์ “ไม่มียอดจำหน่าย”"),
        SavedMeanwhile => new TextMessage("เจ้าหน้าที่อีกคนเพิ่งบันทึกยอดนี้ ยอดของท่านยังไม่ได้บันทึก"),
        NotAReason reason => new TextMessage(ReasonView.WhyNot(reason.Problem)),
        AnswerFirst => new TextMessage(DraftView.AnswerFirst),
        WhichFigure => new TextMessage("ยังไม่ได้บันทึก ต้องการแก้ยอดใด แตะปุ่มแก้ หรือพิมพ์ยอดใหม่ เช่น “ออนไลน์ 85,000”"),
        _ => throw new ArgumentOutOfRangeException(nameof(remark), remark, "A remark without words."),
    };

    public static string Closed(Deadline deadline, DateOnly? reopened)
        => reopened is { } until ? $"ที่จังหวัดเปิดให้ถึง {ThaiDate.Long(until)} ปิดแล้ว" : $"ปิดรับตั้งแต่สิ้นวันที่ {ThaiDate.Long(deadline.LocksOn)}";

    private static FlexMessage Locked(Deadline deadline, string district, DateOnly? reopened, Campaign campaign)
    {
        var text = $"เดือน {ThaiDate.Month(deadline.Month!.Value)} {Closed(deadline, reopened)}";
        return new Card("เดือนนี้ปิดรับแล้ว").Says($"{text} จึงยังไม่ได้บันทึกอะไร")
            .Says("หากต้องการส่งหรือแก้ไข ขอให้จังหวัดเปิดได้จากปุ่มด้านล่าง").Note($"สอบถาม {PhraseView.Office(campaign)}")
            .Offer(UnlockingView.Offer(district, deadline), new Choice(Words.ReportSales, ReportingCode.Start()))
            .As($"{text} หากต้องการส่งหรือแก้ไข พิมพ์ “{Words.AskReopening}”");
    }

    private static string Span(Campaign campaign) => $"{ThaiDate.Month(campaign.FirstMonth)} ถึง {ThaiDate.Month(campaign.LastMonth)}";
}
