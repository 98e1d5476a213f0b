using CsCheck;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class ReportPropertyTests
{
    private static readonly ReportReader Reader = new(ChannelWords.Default);
    private static readonly Gen<Baht> Figure = WrittenForms.AnyAmount.Where(amount => amount.Satang >= 1000_00 && amount.Satang < 1_000_000_000_00);

    // What is true, how it was written, and a piece of noise with the place where it was put.
    private static readonly Gen<Said> Sentences =
        from general in Figure
        from online in Figure
        from month in Gen.Int[0, 3].Select(offset => Phayao.June.AddMonths(offset))
        from district in Gen.OneOf("5602 จุน", "5603 อ.เชียงคำ", "5606 อำเภอปง", "5607 แม่ใจ", "5608 ภูซาง", "5609 ภูพานยาว")
        from forms in Gen.Int[0, 1000].Array[8]
        from noise in Gen.OneOf("12 ร้าน", "ห้าง", "สามัคคี", "ประมาณ", "กว่า", "ไม่ใช่", "เกือบ", "ชิ้น", "🙏", "ครับ", "โทร 081-234-5678", "วันที่ 25", "ข้อ 3", "50%", "?", "ถูกไหม",
            "ระบบกลางล่ม", "ลบ", "-", "+", "ศูนย์ OTOP", "x", "ปาง", "ล้านนา", "(ก)", "ไม่มี", "ยังไม่มียอด", "xyz", "\u200B", "เป้า", "และ", "usd")
        select new Said(general, online, month, district[..4], Parts(general, online, month, district[5..], forms), noise, forms[7]);

    [Fact]
    public void A_clean_report_in_any_order_and_form_is_read_exactly() =>
        Seeded.Check(Sentences, 67, 2_000, said =>
        {
            foreach (var separator in new[] { " ", "\n", "  ", " , " })
            {
                var text = string.Join(separator, said.Parts);
                var read = Reader.Read(text, Phayao.On8July());
                read.General.ShouldBe(new Understood<Baht>(said.General), text);
                read.Online.ShouldBe(new Understood<Baht>(said.Online), text);
                read.Month.ShouldBe(new Understood<FiscalMonth>(said.Month), text);
                read.District.ShouldBe(new Understood<string>(said.District), text);
                read.Unlabelled.ShouldBeEmpty(text);
            }
        });

    [Fact]
    public void Whatever_is_put_into_a_report_no_other_figure_than_the_true_one_is_accepted() =>
        Seeded.Check(Sentences, 68, 5_000, said =>
        {
            var pieces = said.Parts.SelectMany(part => part.Split('\t')).ToList();
            var place = said.Place % (pieces.Count + 1);
            foreach (var noise in new[] { $" {said.Noise} ", $"{said.Noise} ", $" {said.Noise}", said.Noise })
            {
                var (before, after) = (string.Join(' ', pieces.Take(place)), string.Join(' ', pieces.Skip(place)));
                if (AreOneNumber(before, noise) || AreOneNumber(noise, after))
                    continue;
                var text = before + noise + after;
                NothingElse(Reader.Read(text, Phayao.On8July()), said, text);
            }
        });

    [Fact]
    public void Without_spaces_no_other_figure_is_accepted() =>
        Seeded.Check(Sentences, 69, 5_000, said => NothingElse(Reader.Read(string.Concat(said.Parts), Phayao.On8July()), said, string.Concat(said.Parts)));

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Seeded.Check(Gen.OneOf(Gen.String, Sentences.Select(Gen.String, (said, rest) => string.Join(rest, said.Parts))), 70, 5_000, text =>
        {
            Reader.Read(text, Phayao.On8July(Baht.Of(63_054_386)));
            PlanReader.Read(text, new(2020, 6, 10), Phayao.Season);
            MonthReader.Read(text, DateOnly.MinValue, Phayao.Season);
            MonthReader.Read(text, DateOnly.MaxValue, []);
            Phayao.Districts.Read(text);
            AnswerReader.Read(text);
        });

    // Digits put beside digits make another figure, which then was truly said.
    private static bool AreOneNumber(string left, string right) =>
        left.Length > 0 && right.Length > 0 && char.IsDigit(left[^1]) && char.IsDigit(right[0]);

    private static void NothingElse(ReportSentence read, Said said, string text)
    {
        if (read.General is Understood<Baht>(var general))
            (general == said.General || general.IsZero && said.Noise == "ไม่มี").ShouldBeTrue($"{text}: general read as {general}");
        if (read.Online is Understood<Baht>(var online))
            (online == said.Online || online.IsZero && said.Noise == "ไม่มี").ShouldBeTrue($"{text}: online read as {online}");
        if (read.Month is Understood<FiscalMonth>(var month))
            month.ShouldBe(said.Month, text);
        if (read.District is Understood<string>(var district))
            district.ShouldBe(said.District, text);
        read.Total.ShouldBeNull(text);
        read.NoSales.ShouldBeFalse(text);
    }

    private static string[] Parts(Baht general, Baht online, FiscalMonth month, string district, int[] forms)
    {
        string[] parts =
        [
            $"{Pick(["ทั่วไป", "ช่องทางทั่วไป", "หน้าร้าน", "offline", "ยอดทั่วไป:", "ออฟไลน์ ="], forms[0])}\t{Pick([.. WrittenForms.Of(general)], forms[1])}",
            $"{Pick(["ออนไลน์", "ช่องทางออนไลน์", "เพจ", "Shopee", "ยอดออนไลน์:", "LINE"], forms[2])}\t{Pick([.. WrittenForms.Of(online)], forms[3])}",
            Pick([ThaiDate.Month(month), ThaiDate.MonthLong(month), $"เดือน {month.Month}", $"{month.Month}/{month.Year}", $"เดือน{ThaiDate.Month(month)}"], forms[4]),
            district,
        ];
        return [.. parts.Select((part, i) => (part, key: (forms[5] + 1) * (i + 3) * 7919 % 101)).OrderBy(pair => pair.key).Select(pair => pair.part)];
    }

    private static string Pick(string[] forms, int choice) => forms[choice % forms.Length];

    private sealed record Said(Baht General, Baht Online, FiscalMonth Month, string District, string[] Parts, string Noise, int Place);
}
