using CsCheck;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class ThaiDigitsTests
{
    [Theory]
    [InlineData("๐๑๒๓๔๕๖๗๘๙", "0123456789")]
    [InlineData("０１２３４５６７８９", "0123456789")]
    [InlineData("１，２５０．５０", "1,250.50")]
    [InlineData("1\u00A0250", "1 250")]
    [InlineData("85\u200B,400\uFEFF", "85,400")]
    [InlineData("  a \t b  ", "a b")]
    [InlineData("a\r\nb\u2028c", "a\nb\nc")]
    [InlineData("−500", "-500")]
    [InlineData("\u0E19\u0E4D\u0E32", "นำ")]
    [InlineData("\u0E19\u0E49\u0E4D\u0E32", "น้ำ")]
    [InlineData("\u0E19\u0E4D\u0E49\u0E32", "น้ำ")]
    [InlineData("\u0E19\u0E33\u0E49", "น้ำ")]
    [InlineData("เเม่ใจ", "แม่ใจ")]
    [InlineData("ท\u0E48\u0E35", "ที่")]
    [InlineData("ทั่\u0E48วไป", "ทั่วไป")]
    public void Brings_what_looks_the_same_to_one_spelling(string typed, string plain) =>
        ThaiDigits.Normalise(typed).ShouldBe(plain);

    [Fact]
    public void Writes_Thai_digits() => ThaiDigits.ToThai("พย 0019.2/ว 6201").ShouldBe("พย ๐๐๑๙.๒/ว ๖๒๐๑");

    [Fact]
    public void A_hidden_change_of_direction_stays_visible_to_the_readers() =>
        ThaiDigits.Normalise("12\u202E34").ShouldNotBe("1234");

    [Fact]
    public void Normalising_twice_changes_nothing_more() =>
        Gen.OneOf(Gen.String, Gen.Char['\u0E00', '\u0E5B'].Array.Select(letters => new string(letters)))
            .Sample(text => ThaiDigits.Normalise(ThaiDigits.Normalise(text)) == ThaiDigits.Normalise(text), seed: "0000OtopBot01", iter: 5_000);
}
