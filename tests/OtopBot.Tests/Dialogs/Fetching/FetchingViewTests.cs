using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Fetching;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Fetching;

public sealed class FetchingViewTests
{
    private static readonly DateTimeOffset At = Bangkok.At(new DateOnly(2020, 6, 8), new TimeOnly(9, 12));
    private static readonly Campaign Campaign = PhayaoCampaign.Create();
    private static readonly Signatory By = new(1, "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชนชำนาญการ");
    private static readonly MonthlyReport First = new(Campaign, "5602", PhayaoCampaign.June, null, new Sales(Baht.Of(40_000_000), Baht.Of(12_554_386)), By, At, "e4");
    private static readonly MonthlyReport Second = new(Campaign, "5602", PhayaoCampaign.June, First, new Sales(Baht.Of(50_500_000), Baht.Of(12_554_386)), By, At.AddDays(1), "e5", "นับตกหล่น");

    private readonly ReceiptShelf _shelf = new(new DistrictTable(new CertificationHistory(Campaign, "5602", []), []), [First, Second]);

    private CertificationHistory History => _shelf.Table.History;

    [Fact]
    public void The_list_looks_as_approved()
    {
        History.Certify(By, At, "e1");
        Check(FetchingView.AsMessage(_shelf), "List");
    }

    [Fact]
    public void A_certification_in_force_looks_as_approved() => Check(CertificateView.Receipt(History.Certify(By, At, "e1"), _shelf.Table, true, true), "InForce");

    [Fact]
    public void A_pending_correction_and_what_it_replaced_look_as_approved()
    {
        var certified = History.Certify(By, At, "e1");
        var pending = History.Correct(_shelf.Table.Corrected([new MonthPlan(PhayaoCampaign.June, Baht.Of(60_000_000))]), "ตลาดปิด", By, At.AddDays(1), "e2");
        Check(CertificateView.Receipt(pending, _shelf.Table, true, true), "Pending");
        Check(CertificateView.Receipt(certified, _shelf.Table, true, true), "Superseded");
        History.Withdraw("ผู้บริหารให้ทบทวน", By, At.AddDays(2), "e3");
        Check(CertificateView.Receipt(pending, _shelf.Table, true, true), "Withdrawn");
    }

    [Fact]
    public void A_digest_that_does_not_match_is_no_fine_print() => Check(CertificateView.Receipt(History.Certify(By, At, "e1"), _shelf.Table, false, false), "Mismatch");

    [Fact]
    public void A_report_and_the_one_it_replaced_look_as_approved()
    {
        Check(ReportReceiptView.Receipt(Second, _shelf, true), "Report");
        Check(ReportReceiptView.Receipt(First, _shelf, true), "ReportSuperseded");
    }

    [Fact]
    public void Which_district_and_nothing_found_look_as_approved()
    {
        Check(FetchingView.WhichDistrict(Campaign).ShouldHaveSingleItem(), "WhichDistrict");
        Check(FetchingView.NotFound("ร-2563-5603-01", false, [Campaign.District("5602")]), "NotFound");
    }

    private static void Check(LineMessage message, string name) => Approved.Json(MessageBatch.Of(message).Json, name);
}
