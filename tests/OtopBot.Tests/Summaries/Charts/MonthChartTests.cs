using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Summaries;
using OtopBot.Summaries.Charts;
using OtopBot.Tests.Support;
using SkiaSharp;

namespace OtopBot.Tests.Summaries.Charts;

public sealed class MonthChartTests
{
    private static readonly DateTimeOffset Nine = Bangkok.At(new DateOnly(2020, 6, 26), new TimeOnly(9, 0));

    [Fact]
    public void The_same_figures_give_the_same_bytes_and_others_give_others()
    {
        var drawn = MonthChart.Draw(Province(9), names: true, Nine);
        MonthChart.Draw(Province(9), names: true, Nine).ShouldBe(drawn);
        Keep(drawn, "nine");
        var other = Province(9);
        MonthChart.Draw(other with { Districts = [.. other.Districts.Select(d => d.Order == 2 ? d with { Sales = new(d.Sales!.General + Baht.Of(2_000_000), d.Sales.Online) } : d)] }, names: true, Nine).ShouldNotBe(drawn);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(100)]
    public void It_fits_the_square_that_LINE_takes_and_its_rows_add_up_to_the_province(int districts)
    {
        foreach (var names in (bool[])[true, false])
        {
            var province = Province(districts);
            var rows = MonthChartView.RowsOf(province, names);
            rows.Sum(r => r.Sales?.Total ?? Baht.Zero).ShouldBe(province.Total);
            if (names)
                rows.Sum(r => r.Plan).ShouldBe(province.Plan);
            var drawn = MonthChart.Draw(province, names, Nine);
            Keep(drawn, $"{districts}-{names}");
            using var picture = SKBitmap.Decode(drawn);
            (picture.Width, picture.Height).ShouldBe((MonthChart.Width, MonthChart.HeightOf(rows.Count)));
            picture.Height.ShouldBeLessThanOrEqualTo(1024);
        }
    }

    [Fact]
    public void With_names_hidden_nobody_who_has_not_sent_has_a_row()
        => MonthChartView.RowsOf(Province(9), names: false).ShouldAllBe(r => r.Sales != null);

    [Theory]
    [InlineData("ที่", "ท")]
    [InlineData("ปี่", "ป")]
    [InlineData("ญู", "ญ")]
    [InlineData("กั้", "ก")]
    [InlineData("น้ำ", "นำ")]
    public void Marks_take_no_room_of_their_own(string word, string plain)
        => ThaiFont.Regular.WidthOf(word, 100).ShouldBe(ThaiFont.Regular.WidthOf(plain, 100), 0.01f);

    // Unshaped, the tone mark would lie on the vowel, and letter and vowel would run into each other.
    [Theory]
    [InlineData("ที่", "ที", "ท่", "ท")]
    [InlineData("กั้", "กั", "ก้", "ก")]
    [InlineData("ปี่", "ปี", "ป่", "ป")]
    public void A_tone_mark_stands_clear_above_a_vowel(string word, string vowel, string tone, string letter)
    {
        var apart = Dots(vowel, 200) + Dots(tone, 200) - Dots(letter, 200);
        Dots(word, 200).ShouldBeInRange(apart - 120, apart + 60);
        Top(word).ShouldBeLessThan(Math.Min(Top(vowel), Top(tone)));
    }

    [Theory]
    [InlineData("ญู", "ญ")]
    [InlineData("ฐู", "ฐ")]
    public void A_letter_with_a_foot_loses_it_above_a_lower_vowel(string word, string letter)
        => (Below(word) - (Below("กู") - Below("ก"))).ShouldBeLessThan(Below(letter) / 4);

    private static int Below(string text) => Dots(text, 200) - Dots(text, 121);

    private static int Top(string text) => Enumerable.Range(1, 200).First(row => Dots(text, row) > 0);

    // Dark dots of a text on the line at 120, above a row.
    private static int Dots(string text, int upTo)
    {
        using var bitmap = new SKBitmap(300, 200);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        ThaiFont.Regular.Draw(canvas, text, new SKPoint(20, 120), 100, SKColors.Black);
        return bitmap.Pixels.Take(upTo * bitmap.Width).Count(dot => dot.Red < 128);
    }

    private static void Keep(byte[] picture, string name)
    {
        if (Environment.GetEnvironmentVariable("OTOPBOT_KEEP_CHARTS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{name}.png"), picture);
    }

    private static MonthSummary Province(int districts)
    {
        string[] names = ["เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปงน้ำใส", "แม่ใจที่ปี่", "ภูซางญู", "ภูกามยาวฐู"];
        return new MonthSummary(
            "พะเยา",
            PhayaoCampaign.June,
            new DateOnly(2020, 6, 25),
            [PhayaoCampaign.June],
            [.. Enumerable.Range(1, districts).Select(i => new DistrictSales(
                i, $"{i}", i <= names.Length ? names[i - 1] : $"ที่ {i}", i == 8 ? Baht.Zero : Baht.Of(10_000_000 * i), i % 5 == 0 ? null : new Sales(Baht.Of(2_345_678.50m * i), Baht.Of(i * i * 1_234_567m)), false))],
            Baht.Zero,
            Baht.Zero);
    }
}
