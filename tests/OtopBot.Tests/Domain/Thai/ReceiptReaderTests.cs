using CsCheck;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class ReceiptReaderTests
{
    [Theory]
    [InlineData("ร-2563-5602-01")]
    [InlineData("ร25635602 01")]
    [InlineData("ร2563560201")]
    [InlineData("ร 2563 5602 1")]
    [InlineData("ร-63-5602-01")]
    [InlineData("ร-๒๕๖๓-๕๖๐๒-๐๑")]
    [InlineData("ร-２５６３－５６０２－０１")]
    [InlineData("\u200bร-2563\u200b-5602-01\ufeff")]
    [InlineData("ร–2563—5602−01")]
    [InlineData("ร.2563/5602/01 ครับ")]
    [InlineData("เลขที่ ร-2563-5602-01")]
    [InlineData("เลขที่ร-2563-5602-01")]
    [InlineData("ขอใบรับ ร-2563-5602-01 ค่ะ")]
    [InlineData("ขอดูใบรับรองเลขที่: ร-2563-5602-01")]
    [InlineData("เลขที่ 2563-5602-01")]
    [InlineData("ใบรับ\nร-2563-5602-01")]
    [InlineData("i-2563-5602-01")]
    [InlineData("ร-2563-5602-001")]
    public void A_certifications_number_is_read_in_any_form(string text) => ReceiptReader.Read(text).ShouldBe(new ReceiptWish("ร-2563-5602-01", ""));

    [Theory]
    [InlineData("ย-2563-5602-06-01")]
    [InlineData("ย256356020601")]
    [InlineData("ย 2563 5602 6 1")]
    [InlineData("p2563-5602-06-01")]
    [InlineData("เลขที่ ๒๕๖๓๕๖๐๒๐๖๐๑")]
    public void A_reports_number_is_read_in_any_form(string text) => ReceiptReader.Read(text)!.Number.ShouldBe("ย-2563-5602-06-01");

    [Fact]
    public void A_version_that_looks_like_laughter_is_a_version() => ReceiptReader.Read("ร-2563-5602-55")!.Number.ShouldBe("ร-2563-5602-55");

    [Theory]
    [InlineData("ใบรับ", "")]
    [InlineData("ใบรับครับ", "")]
    [InlineData("ใบรับรอง", "")]
    [InlineData("ขอใบรับ", "")]
    [InlineData("เลขที่", "")]
    [InlineData("ขอใบรับรองเป้าหมายหน่อยค่ะ", "")]
    [InlineData("ใบรับ จุน", "จุน")]
    [InlineData("ใบรับของจุน", "จุน")]
    [InlineData("ใบรับ มิ.ย.", "มิ.ย")]
    [InlineData("ใบรับสินค้าหาย", "สินค้าหาย")]
    public void A_receipt_is_asked_for_without_a_number(string text, string rest) => ReceiptReader.Read(text).ShouldBe(new ReceiptWish(null, rest));

    [Theory]
    [InlineData("")]
    [InlineData("รับรอง")]
    [InlineData("รับรองเป้า")]
    [InlineData("รายงาน")]
    [InlineData("1,250,000")]
    [InlineData("2563560201")]
    [InlineData("ย 1200000")]
    [InlineData("ร้านค้า 5 แห่ง")]
    [InlineData("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 5 ล้าน")]
    public void Other_words_ask_for_none(string text) => ReceiptReader.Read(text).ShouldBeNull();

    [Fact]
    public void Every_number_comes_back_however_it_is_spaced_and_in_both_digits()
        => Gen.Select(Gen.Int[2560, 2599], Gen.Int[5601, 5609], Gen.Int[1, 999], Gen.OneOf("-", " ", "", "–", "\u200b", "/", "．", " - "), Gen.Bool).Sample((year, district, version, gap, thai) =>
        {
            var number = ReceiptNumber.Certification(year, $"{district}", version);
            var typed = number.Replace("-", gap, StringComparison.Ordinal);
            return ReceiptReader.Read(thai ? ThaiDigits.ToThai(typed) : typed)?.Number == number;
        });

    [Fact]
    public void Nothing_typed_breaks_it() => Gen.String[0, 40].Sample(text => { ReceiptReader.Read(text); WithdrawalReader.Read(text); });
}
