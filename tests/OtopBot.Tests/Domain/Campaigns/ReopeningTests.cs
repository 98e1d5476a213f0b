using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Domain.Campaigns;

public sealed class ReopeningTests
{
    private static readonly DateTimeOffset At = Bangkok.At(new DateOnly(2020, 7, 20), new TimeOnly(10, 0));
    private static readonly DateOnly Until = new(2020, 7, 23);

    private readonly Campaign _campaign = Phayao.Campaign;

    [Fact]
    public void It_opens_its_own_thing_from_the_decision_until_the_end_of_the_named_day()
    {
        var june = _campaign.ReportDeadline(Phayao.June);
        var opened = Asked();
        opened.Opens(june, At).ShouldBeFalse();
        opened.Open(Until, null, Phayao.OfficerOf("เมือง"), At, "e2");
        opened.Opens(june, At).ShouldBeTrue();
        opened.Opens(june, At.AddTicks(-1)).ShouldBeFalse();
        opened.Opens(june, Bangkok.EndOf(Until).AddTicks(-1)).ShouldBeTrue();
        opened.Opens(june, Bangkok.EndOf(Until)).ShouldBeFalse();
        opened.Opens(_campaign.ReportDeadline(Phayao.June.Next), At).ShouldBeFalse();
        opened.Opens(_campaign.CertificationDeadline, At).ShouldBeFalse();
    }

    [Fact]
    public void It_is_decided_once()
    {
        var refused = Asked();
        refused.Refuse("ปิดงวดแล้ว", Phayao.OfficerOf("เมือง"), At, "e2");
        refused.Opens(_campaign.ReportDeadline(Phayao.June), At).ShouldBeFalse();
        (refused.State, refused.Reason, refused.EventId, refused.AskedReason).ShouldBe((ReopeningState.Refused, "ปิดงวดแล้ว", "e2", "ส่งไม่ทัน"));
        Should.Throw<InvalidOperationException>(() => refused.Open(Until, null, Phayao.OfficerOf("เมือง"), At, "e3"));
    }

    private Reopening Asked() => Reopening.Ask(_campaign, "5602", _campaign.ReportDeadline(Phayao.June), 1, "ส่งไม่ทัน", Phayao.OfficerOf("จุน"), At, "e1");
}
