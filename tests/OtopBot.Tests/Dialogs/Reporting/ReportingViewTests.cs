using OtopBot.Dialogs;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Tests.Support;
using OtopBot.Views;

namespace OtopBot.Tests.Dialogs.Reporting;

public sealed class ReportingViewTests
{
    private static readonly DateTimeOffset At = Bangkok.At(new DateOnly(2020, 7, 5), new TimeOnly(9, 12));
    private static readonly Campaign Campaign = PhayaoCampaign.Create();
    private static readonly Signatory By = new(1, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชนชำนาญการ");
    private static readonly MonthlyReport June = new(Campaign, "5602", PhayaoCampaign.June, null, new Sales(Baht.Of(50_500_000), Baht.Of(12_554_386)), By, At, "e1");
    private static readonly DistrictMonths Months = new(Campaign, "5602", [June]);

    private static readonly ReportingState Draft = new(ReportingStep.Confirm, "0a1b2c3d")
    {
        District = "5602",
        Month = PhayaoCampaign.June.Next,
        Figures = new(Baht.Of(8_000_000.50m), Baht.Of(1_250), null),
    };

    public static TheoryData<string> Steps => [.. Enum.GetNames<ReportingStep>().Where(n => n != nameof(ReportingStep.District))];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_question_looks_as_approved(string step)
        => Check(ReportingView.Ask(Stepping(Enum.Parse<ReportingStep>(step)), Months, At), step);

    [Fact]
    public void The_receipt_looks_as_approved() => Check(SavedView.Receipt(June, Months, At), "Receipt");

    [Fact]
    public void A_receipt_offers_undoing_for_fifteen_minutes()
    {
        Json(SavedView.Receipt(June, Months, At.AddMinutes(15).AddSeconds(-1))).ShouldContain(Words.Undo);
        Json(SavedView.Receipt(June, Months, At.AddMinutes(15))).ShouldNotContain(Words.Undo);
        Json(SavedView.Receipt(June, new DistrictMonths(Campaign, "5602", [June]), Bangkok.At(new DateOnly(2020, 7, 11), TimeOnly.MinValue))).ShouldNotContain(Words.Undo);
    }

    [Fact]
    public void The_changed_figures_look_as_approved()
    {
        var draft = Draft with { Month = PhayaoCampaign.June, Changes = 1, Reason = "ปรับยอดสิ้นเดือน", Figures = new(Baht.Of(51_000_000), Baht.Of(12_554_386), null) };
        Check(ReportingView.Ask(draft, Months, At), "ConfirmChange");
    }

    [Fact]
    public void A_void_report_looks_as_approved()
    {
        var first = Report(null, 60);
        var second = Report(first, 61);
        second.Void(By, At.AddMinutes(5));
        Check(SavedView.Receipt(second, new DistrictMonths(Campaign, "5602", [first, second]), At), "Void");
        first.Void(By, At.AddMinutes(6));
        Check(SavedView.Void(first, new DistrictMonths(Campaign, "5602", [first, second])), "VoidOfTheFirst");

        static MonthlyReport Report(MonthlyReport? previous, decimal millions)
            => new(Campaign, "5602", PhayaoCampaign.June, previous, new Sales(Baht.Of(millions * 1_000_000), Baht.Of(3_000_000)), By, At, "e1");
    }


    [Fact]
    public void Every_remark_has_words()
    {
        Remark[] remarks =
        [
            new MonthUnclear("เดือนหน้า"), new MonthOutside(PhayaoCampaign.June.Previous), new MonthNotOpen(PhayaoCampaign.June.Next), new MonthLocked(PhayaoCampaign.June, "5602"), new TypeReason(), new UndoneMeanwhile(Undone()), new DistrictUnclear("ก"),
            new DistrictNotYours(Campaign.District("5603")), new OldCard(), new NothingChanged(), new WhichFigure(), new AnswerFirst(), new NothingChangedYet(), new SavedMeanwhile(), .. Enum.GetValues<ReasonProblem>().Select(p => new NotAReason(p)), .. Enum.GetValues<ReadingProblem>().Select(p => new NotAnAmount("5", p)),
        ];
        typeof(Remark).Assembly.GetTypes().Where(t => t.BaseType == typeof(Remark)).ShouldBe(remarks.Select(r => r.GetType()).Distinct(), ignoreOrder: true);
        foreach (var remark in remarks)
            MessageBatch.Of(RemarkView.Say(remark, Campaign, [Campaign.District("5602")])).Json.ShouldContain("text");
    }

    private static ReportingState Stepping(ReportingStep step) => step switch
    {
        ReportingStep.Existing => Draft with { Step = step, Month = PhayaoCampaign.June },
        ReportingStep.Channel => Draft with { Step = step, Doubts = [new Doubt(null, "63,054,386", [Baht.Of(63_054_386)])] },
        ReportingStep.Doubt => Draft with { Step = step, Doubts = [new Doubt(Figure.Online, "1.250", [Baht.Of(1_250), Baht.Of(1_250_000)])] },
        ReportingStep.General => Draft with { Step = step, Figures = Figures.None },
        ReportingStep.Online or ReportingStep.Total => Draft with { Step = step, Asked = Figure.Online },
        ReportingStep.Conflict => Draft with { Step = step, Figures = new(Baht.Of(60), Baht.Of(3), Baht.Of(64)) },
        ReportingStep.Confirm or ReportingStep.Month or ReportingStep.District or ReportingStep.Reason => Draft with { Step = step },
    };

    private static MonthlyReport Undone()
    {
        var report = new MonthlyReport(Campaign, "5602", PhayaoCampaign.June, null, new Sales(Baht.Zero, Baht.Zero), By, At, "e1");
        report.Void(By, At);
        return report;
    }

    private static string Json(LineMessage message) => MessageBatch.Of(message).Json;

    private static void Check(LineMessage message, string name) => Approved.Json(MessageBatch.Of(message).Json, name);
}
