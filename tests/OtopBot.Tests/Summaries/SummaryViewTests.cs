using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Line;
using OtopBot.Summaries;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Summaries;

public sealed class SummaryViewTests
{
    [Fact]
    public void The_table_of_June()
        => Approved.Json(MessageBatch.Of(SummaryView.Table(Province(9, 7, [PhayaoCampaign.June]))).Json);

    [Fact]
    public void The_table_of_a_second_month_shows_the_months_so_far()
        => Approved.Json(MessageBatch.Of(SummaryView.Table(Province(2, 2, [PhayaoCampaign.June, PhayaoCampaign.June.Next]))).Json);

    [Fact]
    public void Who_is_missing()
        => Approved.Json(MessageBatch.Of(MissingView.Lists(Province(3, 1, [PhayaoCampaign.June]), new CertificationSummary(new DateOnly(2020, 6, 22), 3, ["อำเภอที่ 3"]))).Json);

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(25)]
    [InlineData(32)]
    [InlineData(60)]
    public void Any_number_of_districts_keeps_LINEs_limits_and_shows_every_one(int districts)
    {
        var batch = MessageBatch.Of(SummaryView.Table(Province(districts, districts - 1, [PhayaoCampaign.June, PhayaoCampaign.June.Next])));
        LineSchema.ShouldAccept(batch);
        var words = new BotWords(batch.Json);
        for (var i = 1; i <= districts; i++)
            words.Text.Split('\n').ShouldContain($"อำเภอที่ {i}");
    }

    private static MonthSummary Province(int districts, int reported, IReadOnlyList<FiscalMonth> months) => new(
        "พะเยา",
        months[^1],
        new DateOnly(2020, months[^1].Month, 25),
        months,
        [.. Enumerable.Range(1, districts).Select(i => new DistrictSales(
            i, $"56{i:00}", string.Create(CultureInfo.InvariantCulture, $"อำเภอที่ {i}"), Baht.Of(2_000_000_000), i <= reported ? new Sales(Baht.Of(1_234_567_890.25m), Baht.Of(100_000_000 * (i % 7))) : null, i == 2))],
        Baht.Of(1_500_000_000),
        Baht.Of(4_000_000_000));
}
