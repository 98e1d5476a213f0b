using OtopBot.Dialogs;
using OtopBot.Dialogs.Certifying;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Certifying;

public sealed class CertifyingViewTests
{
    private static readonly DateTimeOffset At = Bangkok.At(new DateOnly(2020, 6, 8), new TimeOnly(9, 12));
    private static readonly Campaign Campaign = PhayaoCampaign.Create();
    private static readonly Signatory By = new(1, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชนชำนาญการ");
    private static readonly DistrictTable Table = new(new CertificationHistory(Campaign, "5602", []), []);

    private static readonly CertifyingState Draft = new(CertifyingStep.Preview, "0a1b2c3d")
    {
        District = "5602",
        Asked = PhayaoCampaign.June.Next,
        Proposed = [new MonthPlan(PhayaoCampaign.June, Baht.Of(60_000_000))],
        Doubts = [new PlanDoubt(PhayaoCampaign.June, "1.250", [Baht.Of(1_250), Baht.Of(1_250_000)])],
        Reason = "ผู้ประกอบการปิดกิจการ",
    };

    [Fact]
    public void The_table_looks_as_approved() => Check(CertifyingView.Table(Draft, Table, new DateOnly(2020, 6, 8)), "Table");

    [Fact]
    public void The_confirmation_looks_as_approved() => Check(CertifyingView.Confirm(Draft, Table, By), "Confirm");

    [Fact]
    public void The_receipt_looks_as_approved() => Check(CertifyingView.Receipt(Certification.Certify(Campaign, Table.Target, null, By, At, "e1"), Table), "Receipt");

    [Fact]
    public void A_month_to_correct_looks_as_approved() => Check(CorrectingView.Month(Draft, Table), "Month");

    [Fact]
    public void A_doubt_looks_as_approved() => Check(CorrectingView.Doubt(Draft, Table), "Doubt");

    [Fact]
    public void The_reason_looks_as_approved() => Check(CorrectingView.Reason(Draft, Table), "Reason");

    [Fact]
    public void Before_and_after_look_as_approved() => Check(CorrectingView.Preview(Draft, Table, By), "Preview");

    [Fact]
    public void The_receipt_of_a_correction_and_the_word_to_the_province_look_as_approved()
    {
        var correction = Certification.Correct(Campaign, Table.Target, null, Table.Corrected(Draft.Proposed), Draft.Reason, By, At, "e1");
        Check(CertifyingView.Receipt(correction, Table), "CorrectionReceipt");
        Check(CertifyingView.ToProvince(correction, Table), "ToProvince");
    }

    [Fact]
    public void Every_remark_has_words()
    {
        Remark[] remarks = [new NotAMonth("ก"), new TargetChanged(), new AnsweredMeanwhile(), new NothingToCorrect(), new WhichMonth(), new AsIsOrNot(), new AnswerFirst(), new OldCard(), new NothingToWithdraw(), new NotWithdrawn(), .. Enum.GetValues<ReasonProblem>().Select(p => new NotAReason(p)), .. Enum.GetValues<ReadingProblem>().Select(p => new NotAnAmount("5", p))];
        typeof(Remark).Assembly.GetTypes().Where(t => t.BaseType == typeof(Remark)).ShouldBe(remarks.Select(r => r.GetType()).Distinct(), ignoreOrder: true);
        foreach (var remark in remarks)
            MessageBatch.Of(CorrectingView.Say(remark, Campaign.Months)).Json.ShouldContain("text");
    }

    private static void Check(LineMessage message, string name) => Approved.Json(MessageBatch.Of(message).Json, name);
}
