using OtopBot.Domain.Campaigns;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

public static class ReportingView
{
    public const string Title = "การรายงานยอด";

    public const string NotChanged = "ไม่ได้แก้ไข ยอดเดิมยังใช้อยู่";

    // The next question of a draft that is settled.
    public static LineMessage Ask(ReportingState draft, DistrictMonths months, DateTimeOffset at) => draft.Step switch
    {
        ReportingStep.District => throw new InvalidOperationException("The district is asked before its months are known."),
        ReportingStep.Month => QuestionView.Month(draft, draft.MonthChoices.Count > 0 ? draft.MonthChoices : months.Offered(at), months, at),
        ReportingStep.Existing => SavedView.Existing(draft, months.Latest(draft.Month!.Value)!, months),
        ReportingStep.Channel => QuestionView.Channel(draft, months),
        ReportingStep.Doubt => QuestionView.Doubt(draft, months),
        ReportingStep.General => QuestionView.Amount(draft, Figure.General, months, HasOthers(months, at)),
        ReportingStep.Online => QuestionView.Amount(draft, Figure.Online, months, HasOthers(months, at)),
        ReportingStep.Total => QuestionView.Amount(draft, Figure.Total, months, HasOthers(months, at)),
        ReportingStep.Conflict => QuestionView.Conflict(draft, months),
        ReportingStep.Reason => QuestionView.Reason(draft, months),
        ReportingStep.Confirm => ReadBackView.Card(draft, draft.Figures.Sales!, months, at),
    };

    public static LineMessage AskDistrict(IReadOnlyList<District> own) => DistrictView.AskWhich(Words.ReportSales, own, d => ReportingCode.District(d.Code));

    public static LineMessage ByOfficersOnly => DistrictView.ByOfficersOnly("การรายงานยอดจำหน่าย");

    public static LineMessage NoLongerCurrent => DistrictView.NoLongerCurrent(Words.ReportSales, ReportingCode.Start());

    private static bool HasOthers(DistrictMonths months, DateTimeOffset at) => months.Acceptable(at).Count > 1;
}
