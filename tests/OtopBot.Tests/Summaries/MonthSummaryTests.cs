using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Summaries;
using OtopBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace OtopBot.Tests.Summaries;

public sealed class MonthSummaryTests
{
    private static readonly FiscalMonth July = PhayaoCampaign.June.Next;

    [Fact]
    public async Task The_newest_version_counts_and_what_is_missing_is_missing()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 1, 1);
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 50_500_000, 12_554_386);
        var summary = await ReadAsync(script, null);
        (summary.General, summary.Online, summary.Total).ShouldBe((Baht.Of(50_500_000), Baht.Of(12_554_386), Baht.Of(63_054_386)));
        summary.Plan.ShouldBe(Baht.Of(175_972_806));
        summary.Missing.Count.ShouldBe(8);
        summary.Districts.Single(d => d.Name == "จุน").Share.ShouldBe(1);
    }

    [Fact]
    public async Task Months_reported_are_compared_with_the_plan_of_those_months()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 10_000_000, 0);
        await script.HasReportedAsync("ปง", new FiscalMonth(2020, 8), 5_000_000, 0);
        var august = await ReadAsync(script, new FiscalMonth(2020, 8));
        august.SalesSoFar.ShouldBe(Baht.Of(15_000_000));
        august.PlanSoFar.ShouldBe(Baht.Of(175_972_806 + 300_289_127));
        (await ReadAsync(script, July)).PlanSoFar.ShouldBe(Baht.Of(175_972_806));
    }

    [Fact]
    public async Task Without_a_word_it_is_the_newest_month_reported_else_the_month_due()
    {
        await using var script = await DialogScript.BeginAsync();
        (await ReadAsync(script, null, new DateOnly(2020, 5, 1))).Month.ShouldBe(PhayaoCampaign.June);
        (await ReadAsync(script, null, new DateOnly(2020, 7, 1))).Month.ShouldBe(July);
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 1, 1);
        (await ReadAsync(script, null, new DateOnly(2020, 7, 1))).Month.ShouldBe(PhayaoCampaign.June);
    }

    [Fact]
    public async Task What_was_undone_counts_nowhere()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 1, 1);
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 5, 5);
        await script.ChangeAsync(async db => (await db.Reports.SingleAsync(r => r.Version == 2)).Void(new OtopBot.Domain.People.Signatory(1, "ก", "ข"), script.Clock.GetUtcNow()));
        (await ReadAsync(script, null)).Total.ShouldBe(Baht.Of(2));
        await script.ChangeAsync(async db => (await db.Reports.SingleAsync(r => r.Version == 1)).Void(new OtopBot.Domain.People.Signatory(1, "ก", "ข"), script.Clock.GetUtcNow()));
        (await ReadAsync(script, null)).Missing.Count.ShouldBe(9);
    }

    [Fact]
    public async Task Late_is_marked_by_the_first_version()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 6, 26), TimeOnly.MinValue);
        await script.HasReportedAsync("จุน", PhayaoCampaign.June, 1, 1);
        (await ReadAsync(script, null)).Districts.Where(d => d.Late).ShouldHaveSingleItem().Name.ShouldBe("จุน");
    }

    private static Task<MonthSummary> ReadAsync(DialogScript script, FiscalMonth? month, DateOnly? today = null)
        => script.LookAsync(async db => await MonthSummary.ReadAsync(db, await db.Campaigns.SingleAsync(), month, today ?? new DateOnly(2020, 6, 20), TestContext.Current.CancellationToken));
}
