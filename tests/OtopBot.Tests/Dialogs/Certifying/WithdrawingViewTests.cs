using OtopBot.Dialogs.Certifying;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Certifying;

public sealed class WithdrawingViewTests
{
    private static readonly DateTimeOffset At = Bangkok.At(new DateOnly(2020, 6, 8), new TimeOnly(9, 12));
    private static readonly Signatory By = new(1, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชนชำนาญการ");
    private static readonly CertifyingState Draft = new(CertifyingStep.Withdraw, "0a1b2c3d") { District = "5602", Previous = 2, Reason = "ผู้บริหารให้ทบทวน" };

    private readonly DistrictTable _table = new(new CertificationHistory(PhayaoCampaign.Create(), "5602", []), []);

    public WithdrawingViewTests() => _table.History.Certify(By, At, "e1");

    [Fact]
    public void The_reason_looks_as_approved() => Check(WithdrawingView.Reason(Draft, _table, At), "Reason");

    [Fact]
    public void The_confirmation_looks_as_approved() => Check(WithdrawingView.Confirm(Draft, _table, By, At), "Confirm");

    [Fact]
    public void What_was_withdrawn_looks_as_approved_to_the_officer_and_to_the_province()
    {
        _table.History.Withdraw(Draft.Reason, By, At.AddDays(1), "e2");
        Check(WithdrawingView.Done(_table.History.Newest!, _table, At.AddDays(1)), "Done");
        Check(WithdrawingView.ToProvince(_table.History.Newest!, _table), "ToProvince");
        Check(CertifyingView.Table(Draft, _table, new DateOnly(2020, 6, 9)), "TableAfter");
    }

    [Fact]
    public void A_correction_that_is_withdrawn_looks_as_approved()
    {
        _table.History.Correct(_table.Corrected([new MonthPlan(PhayaoCampaign.June, Baht.Of(60_000_000))]), "ตลาดปิด", By, At, "e2");
        Check(CertifyingView.Table(Draft, _table, new DateOnly(2020, 6, 8)), "TableOfCorrection");
        Check(WithdrawingView.Confirm(Draft, _table, By, At), "ConfirmCorrection");
        _table.History.Withdraw(Draft.Reason, By, At.AddDays(1), "e3");
        Check(WithdrawingView.Done(_table.History.Newest!, _table, At.AddDays(1)), "DoneCorrection");
        Check(WithdrawingView.ToProvince(_table.History.Newest!, _table), "CorrectionToProvince");
    }

    private static void Check(LineMessage message, string name) => Approved.Json(MessageBatch.Of(message).Json, name);
}
