using System.Globalization;
using System.Text.Json;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Line;
using OtopBot.Summaries;
using OtopBot.Tests.Support;
using OtopBot.Views;

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
        => Approved.Json(MessageBatch.Of(MissingView.Lists(Province(3, 1, [PhayaoCampaign.June]), Certifications(["อำเภอที่ 1", "อำเภอที่ 2"], ["อำเภอที่ 3"]))).Json);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9, 1)]
    [InlineData(25, 1)]
    [InlineData(26, 1)]
    [InlineData(27, 1)]
    [InlineData(100, 1)]
    [InlineData(150, 2)]
    public void Any_number_of_districts_keeps_LINEs_limits_and_shows_every_one(int districts, int messages)
    {
        var batch = MessageBatch.Of(SummaryView.Table(Province(districts, districts - 1, [PhayaoCampaign.June, PhayaoCampaign.June.Next]), new Choice("ใครยังไม่ส่ง", ButtonCode.Of("sum", "missing"))));
        LineSchema.ShouldAccept(batch);
        JsonDocument.Parse(batch.Json).RootElement.GetArrayLength().ShouldBe(messages);
        var words = new BotWords(batch.Json);
        for (var i = 1; i <= districts; i++)
            words.Text.Split('\n').ShouldContain($"อำเภอที่ {i}");
        words.Buttons.ShouldBe(["ใครยังไม่ส่ง"]);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(25)]
    [InlineData(100)]
    public void The_largest_gap_to_the_plan_comes_first_and_what_is_above_its_plan_last(int districts)
    {
        var province = Province(districts, districts, [PhayaoCampaign.June]) with
        {
            Districts = [.. Enumerable.Range(1, districts).Select(i => new DistrictSales(i, $"{i}", $"อำเภอที่ {i}", Baht.Of(1000), i == 4 ? null : new Sales(Baht.Of(i * 37 % 1500), Baht.Zero), false))],
        };
        var shown = new BotWords(MessageBatch.Of(SummaryView.Table(province)).Json).Text.Split('\n').Where(line => line.StartsWith("อำเภอที่", StringComparison.Ordinal)).ToList();
        var expected = Enumerable.Range(1, districts).OrderBy(i => i == 4 ? 0 : i * 37 % 1500).ThenBy(i => i).Select(i => $"อำเภอที่ {i}");
        shown.ShouldBe(expected);
        shown[0].ShouldBe("อำเภอที่ 4");
    }

    [Fact]
    public void The_longest_names_and_amounts_take_more_pages_and_stay_within_the_limits()
    {
        var name = string.Concat(Enumerable.Repeat("ที่", 20));
        var province = Province(100, 100, [PhayaoCampaign.June]) with
        {
            Districts = [.. Enumerable.Range(1, 100).Select(i => new DistrictSales(i, $"{i}", $"{name} {i}", Baht.Max, new Sales(Baht.Max, Baht.Of(0.25m)), true))],
        };
        var batch = MessageBatch.Of(SummaryView.Table(province));
        LineSchema.ShouldAccept(batch);
        Enumerable.Range(1, 100).ShouldAllBe(i => batch.Json.Contains($"{name} {i}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_hundred_names_do_not_burst_the_notification_of_who_is_missing()
        => LineSchema.ShouldAccept(MessageBatch.Of(MissingView.Lists(Province(200, 0, [PhayaoCampaign.June]), Certifications([], [.. Enumerable.Range(1, 200).Select(i => $"อำเภอที่มีชื่อยาวมาก {i}")]))));

    private static CertificationSummary Certifications(IReadOnlyList<string> done, IReadOnlyList<string> missing)
        => new("พะเยา", 2563, new DateOnly(2020, 6, 22), new Turnout(done, missing, []));

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
