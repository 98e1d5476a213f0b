using OtopBot.Audit;
using OtopBot.Domain.Certifications;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Commands;

// What a trace says of records that count no more.
public sealed class TraceStandingTests
{
    [Fact]
    public async Task A_void_report_says_so_first_and_a_month_is_the_version_that_counts()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.ReportAsync(50_500_000, 12_554_386, "E1");
        await desk.ReportAsync(51_000_000, 12_554_386, "E2");
        await desk.SaveAsync(AuditCause.Event("E3", AuditDesk.Officer), db =>
        {
            var newest = db.Reports.Local.MaxBy(r => r.Version)!;
            newest.Void(newest.By, Phayao.Monday);
        });

        var (_, month) = await CommandLineTests.RunAsync(desk.Database.Options, "trace", "จุน", "มิ.ย.");
        month.ShouldContain("เลขที่ ย-2563-5602-06-01");
        month.ShouldContain("ย-2563-5602-06-02 ฉบับที่ 2 ทั่วไป 51,000,000 บาท ออนไลน์ 12,554,386 บาท รวม 63,554,386 บาท เมื่อ 8 มิถุนายน 2563 เวลา 09.00 น. (เป็นโมฆะ)");

        var (_, undone) = await CommandLineTests.RunAsync(desk.Database.Options, "trace", "ย-2563-5602-06-02");
        undone.ShouldContain("เป็นโมฆะเมื่อ 8 มิถุนายน 2563 เวลา 09.00 น. โดย ผู้ลงนามคนหนึ่ง");
        undone.ShouldContain("ฉบับที่ใช้อยู่คือ ย-2563-5602-06-01");
        undone.ShouldContain("] E3");
    }

    [Fact]
    public async Task A_withdrawn_certification_says_by_whom_and_why()
    {
        using var desk = await AuditDesk.OpenAsync();
        await desk.CertifyAsync("E1");
        await desk.SaveAsync(AuditCause.Event("E2", AuditDesk.Officer), db =>
            new CertificationHistory(db.Campaigns.Local.Single(), "5602", db.Certifications.Local.ToList()).Withdraw("ผู้บริหารให้ทบทวน", db.Certifications.Local.Single().By, Phayao.Monday, "E2"));

        var (_, said) = await CommandLineTests.RunAsync(desk.Database.Options, "trace", "จุน");
        said.ShouldContain("ถอนเมื่อ 8 มิถุนายน 2563 เวลา 09.00 น. โดย ผู้ลงนามคนหนึ่ง");
        said.ShouldContain("เหตุผลที่ถอน: ผู้บริหารให้ทบทวน");
    }
}
