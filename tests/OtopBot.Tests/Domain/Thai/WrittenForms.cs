using System.Globalization;
using CsCheck;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

// The ways in which one amount can be written so that it has one meaning only.
internal static class WrittenForms
{
    // Every magnitude is as likely as any other, with and without satang.
    public static readonly Gen<Baht> AnyAmount =
        Gen.Select(Gen.Int[0, 15], Gen.Long[0, 999_999_999_999_999], Gen.Int[0, 3], (digits, number, zeros) =>
        {
            var satang = number % (long)Math.Pow(10, digits);
            var round = (long)Math.Pow(10, zeros * 2);
            return Baht.FromSatang(satang / round * round);
        });

    public static IEnumerable<string> Of(Baht amount)
    {
        var (baht, satang) = (amount.Satang / 100, amount.Satang % 100);
        var plain = satang == 0 ? Text($"{baht}") : Text($"{baht}.{satang:00}");
        var grouped = Text($"{baht:#,##0}") + (satang == 0 ? "" : Text($".{satang:00}"));
        foreach (var digits in new[] { plain, grouped })
        {
            yield return digits;
            yield return $" {digits} บาท";
            yield return $"{digits}บาทค่ะ";
            yield return $"฿{digits}";
            yield return $"{digits}.-";
            yield return $"{digits}\u00A0บ.";
            yield return ThaiDigits.ToThai(digits);
            yield return FullWidth(digits);
            yield return FullWidth(digits) + "บาทถ้วน";
        }

        if (satang > 0)
            yield return Text($"{baht:#,##0} บาท {satang} สตางค์");
        yield return BahtText.Write(amount);
        foreach (var (unit, word) in new[] { (1_000L, "พัน"), (10_000L, "หมื่น"), (100_000L, "แสน"), (1_000_000L, "ล้าน") })
        {
            var share = Text($"{amount.Amount / unit:0.########}");
            yield return $"{share} {word}";
            yield return $"{ThaiDigits.ToThai(share)}{word}บาท";
        }

        yield return Text($"{amount.Amount / 1_000:0.#####}k");
        yield return Text($"{amount.Amount / 1_000_000:0.########}M");
        if (baht % 1_000 == 0 && satang == 0 && baht > 0)
            yield return InUnits(baht, " ");
        if (baht % 1_000 == 0 && satang == 0 && baht > 0)
            yield return InUnits(baht, "");
    }

    private static string InUnits(long baht, string space)
    {
        var terms = new List<string>();
        foreach (var (unit, word) in new[] { (1_000_000L, "ล้าน"), (100_000L, "แสน"), (10_000L, "หมื่น"), (1_000L, "พัน") })
        {
            if (baht >= unit)
                terms.Add(Text($"{baht / unit}{space}{word}"));
            baht %= unit;
        }

        return string.Join(space, terms);
    }

    private static string FullWidth(string text) =>
        string.Concat(text.Select(c => c is >= '!' and <= '~' ? (char)(c - '!' + '\uFF01') : c));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
