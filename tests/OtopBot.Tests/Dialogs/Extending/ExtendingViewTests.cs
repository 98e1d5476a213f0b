using OtopBot.Dialogs;
using OtopBot.Dialogs.Extending;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Extending;

public sealed class ExtendingViewTests
{
    private static readonly DateTimeOffset At = Bangkok.At(new DateOnly(2020, 6, 24), new TimeOnly(9, 12));
    private static readonly DateOnly Until = new(2020, 6, 30);
    private static readonly Campaign Campaign = PhayaoCampaign.Create();
    private static readonly Deadline Deadline = Campaign.ReportDeadline(PhayaoCampaign.June);
    private static readonly OwedThing Owed = new(Campaign.District("5602"), Deadline, false, true, false);
    private static readonly Signatory Officer = new(1, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชนชำนาญการ");
    private static readonly Signatory Staff = new(2, "เจ้าหน้าที่พัฒนาชุมชนจังหวัดพะเยา", "นักวิชาการพัฒนาชุมชนชำนาญการ");
    private static readonly ExtendingState Draft = new(ExtendingStep.Day, "5602", "0a1b2c3d") { Month = PhayaoCampaign.June, Number = 1, DueOn = Deadline.DueOn };

    [Fact]
    public void The_days_look_as_approved() => Check(ExtendingView.UntilWhen(Draft, Owed, [new(2020, 6, 26), new(2020, 6, 29), Until, new(2020, 7, 2)]), "Days");

    [Fact]
    public void The_reason_looks_as_approved() => Check(ExtendingView.Reason(Draft with { Until = Until }, Owed), "Reason");

    [Fact]
    public void The_request_looks_as_approved() => Check(ExtendingView.Confirm(Draft with { Step = ExtendingStep.Ask, Until = Until, Reason = "รอข้อมูลจากผู้ประกอบการ" }, Owed, Campaign), "Confirm");

    [Fact]
    public void What_the_province_gets_looks_as_approved() => Check(GrantView.ToProvince(Asked(), Campaign), "ToProvince");

    [Fact]
    public void Granting_looks_as_approved() => Check(GrantView.Confirm(Draft with { Step = ExtendingStep.Grant }, Asked(), Campaign), "Grant");

    [Fact]
    public void What_the_district_gets_looks_as_approved()
    {
        var granted = Asked();
        granted.Grant(Until, "ส่งให้ครบทั้งสองช่องทาง", Staff, At, "e2");
        Check(GrantView.ToDistrict(granted, Campaign, Owed, excused: false), "Granted");
    }

    [Fact]
    public void A_refusal_looks_as_approved()
    {
        var refused = Asked();
        refused.Refuse(null, Staff, At, "e2");
        Check(GrantView.ToDistrict(refused, Campaign, Owed with { IsDone = true }, excused: false), "Refused");
    }

    private static Extension Asked() => new(Campaign, "5602", Deadline, 1, Until, "รอข้อมูลจากผู้ประกอบการ", Officer, At, "e1");

    private static void Check(LineMessage message, string name) => Approved.Json(MessageBatch.Of(message).Json, name);
}
