using System.Globalization;
using CsCheck;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class AmountPropertyTests
{
    private static readonly string[] Vocabulary =
    [
        "0", "1", "2", "5", "12", "40", "250", "1,250", "1.25", "1.250", "12,34", "000", "๘๕,๔๐๐", "พัน", "หมื่น", "แสน", "ล้าน", "สิบ", "ร้อย", "หนึ่ง", "สอง", "ห้า", "เอ็ด",
        "ยี่สิบ", "บาท", "บาทถ้วน", "สตางค์", ".-", "฿", "k", "m", " ", " ", " ", "\n", "-", "/", ".", ",", "+", "%", "(", ")", "กว่า", "ประมาณ", "ถึง", "ลบ", "ครับ", "ร้าน", "ห้าง", "\u200B", "🙏",
    ];

    private static readonly Gen<string> Mixtures = Gen.OneOf(Vocabulary).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Ten_thousand_amounts_come_back_from_Thai_words_and_from_every_written_form() =>
        Seeded.Check(WrittenForms.AnyAmount, 63, 10_000, amount =>
        {
            foreach (var form in WrittenForms.Of(amount))
                AmountReader.Read(form).ShouldBe(new Understood<Baht>(amount), form);
        });

    [Fact]
    public void Any_text_is_read_without_an_exception_into_amounts_that_may_be() =>
        Seeded.Check(Gen.OneOf(Gen.String, Mixtures, Gen.String.Select(Mixtures, (left, right) => left + right)), 64, 10_000, text =>
        {
            foreach (var reading in new[] { AmountReader.Read(text), AmountReader.Read(text, Baht.Of(63_054_386)) })
                switch (reading)
                {
                    case Understood<Baht>(var amount):
                        amount.ShouldBeInRange(Baht.Zero, Baht.Max);
                        break;
                    case Ambiguous<Baht>(_, var choices):
                        choices.Count.ShouldBeGreaterThan(1);
                        choices.ShouldBeUnique();
                        choices.ShouldAllBe(choice => choice >= Baht.Zero && choice <= Baht.Max);
                        break;
                }
        });

    [Fact]
    public void Digits_are_understood_only_as_they_would_be_written() =>
        Seeded.Check(Gen.Char["0123456789.,- "].Array[1, 9].Select(letters => new string(letters)), 65, 50_000, text =>
        {
            if (AmountReader.Read(text) is not Understood<Baht>(var amount))
                return;
            var (baht, satang) = (amount.Satang / 100, amount.Satang % 100);
            string[] whole = [Text($"{baht}"), Text($"{baht:#,##0}"), Text($"{baht:#,##0}").Replace(',', ' ')];
            string[] decimals = [Text($".{satang:00}"), satang % 10 == 0 ? Text($".{satang / 10}") : "", satang == 0 ? "" : Text($".{satang:00}")];
            var stripped = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '-', ',', ' ');
            (from left in whole from right in decimals select left + right)
                .Any(form => stripped.TrimStart('.', ' ').TrimEnd('0') == form.TrimEnd('0') && !System.Text.RegularExpressions.Regex.IsMatch(stripped, @"^[. ]*\.[0-9]")).ShouldBeTrue($"read as {amount}");
        });

    [Fact]
    public void Words_that_make_a_figure_inexact_are_never_passed_over() =>
        Seeded.Check(Gen.Select(WrittenForms.AnyAmount, Gen.Int[0, 60], Gen.OneOf("ประมาณ {0}", "เกือบ {0}", "{0} กว่า", "{0}กว่าบาท", "-{0}", "ลบ {0}", "{0}%", "{0} usd", "{0} ชิ้น",
            "{0} ถึง 9 ล้าน", "{0}-9 ล้าน", "{0}+1", "({0})", "{0}?", "ไม่ถึง {0}", "x{0}", "{0}x", "ก{0}", "{0}ก", "{0} คน", "{0} คะแนน"), (amount, form, words) => (amount, form, words)), 66, 10_000, sample =>
        {
            var forms = WrittenForms.Of(sample.amount).ToList();
            var text = string.Format(CultureInfo.InvariantCulture, sample.words, forms[sample.form % forms.Count].Trim());
            AmountReader.Read(text).ShouldBeOfType<NotUnderstood<Baht>>(text);
        });

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
