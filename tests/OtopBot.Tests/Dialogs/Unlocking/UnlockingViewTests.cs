using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Unlocking;

public sealed class UnlockingViewTests
{
    private static readonly DateTimeOffset At = Bangkok.At(new DateOnly(2020, 7, 20), new TimeOnly(9, 12));
    private static readonly Campaign Campaign = PhayaoCampaign.Create();
    private static readonly Signatory Officer = new(1, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชนชำนาญการ");
    private static readonly Signatory Staff = new(2, "เจ้าหน้าที่พัฒนาชุมชนจังหวัดพะเยา", "นักวิชาการพัฒนาชุมชนชำนาญการ");

    private static readonly UnlockingState Draft = new(UnlockingStep.Reason, "5602", "0a1b2c3d") { Month = PhayaoCampaign.June, Number = 1 };

    [Fact]
    public void The_reason_looks_as_approved() => Check(UnlockingView.Reason(Draft, Campaign), "Reason");

    [Fact]
    public void The_request_looks_as_approved() => Check(UnlockingView.Confirm(Draft with { Step = UnlockingStep.Ask, Reason = "ส่งไม่ทันกำหนด" }, Campaign), "Confirm");

    [Fact]
    public void What_the_province_gets_looks_as_approved() => Check(DecisionView.ToProvince(Asked(), Campaign), "ToProvince");

    [Fact]
    public void Opening_looks_as_approved() => Check(DecisionView.Confirm(Draft with { Step = UnlockingStep.Open, Until = new DateOnly(2020, 7, 23) }, Campaign), "Open");

    [Fact]
    public void Refusing_looks_as_approved() => Check(DecisionView.Confirm(Draft with { Step = UnlockingStep.Refuse, Month = null, Reason = "ปิดงวดแล้ว" }, Campaign), "Refuse");

    [Fact]
    public void What_the_district_gets_looks_as_approved()
    {
        var opened = Asked();
        opened.Open(new DateOnly(2020, 7, 23), "ส่งให้ครบทั้งสองช่องทาง", Staff, At, "e2");
        Check(DecisionView.ToDistrict(opened, Campaign), "Opened");
    }

    [Fact]
    public void A_refusal_looks_as_approved()
    {
        var refused = Asked();
        refused.Refuse(null, Staff, At, "e2");
        Check(DecisionView.ToDistrict(refused, Campaign), "Refused");
    }

    private static Reopening Asked() => Reopening.Ask(Campaign, "5602", Campaign.ReportDeadline(PhayaoCampaign.June), 1, "ส่งไม่ทันกำหนด", Officer, At, "e1");

    private static void Check(LineMessage message, string name) => Approved.Json(MessageBatch.Of(message).Json, name);
}
