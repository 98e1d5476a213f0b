using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class WithdrawalReaderTests
{
    [Theory]
    [InlineData("ถอน", "")]
    [InlineData("ถอนครับ", "")]
    [InlineData("ถอนการรับรอง", "")]
    [InlineData("ขอถอนการรับรองเป้าหมายค่ะ", "")]
    [InlineData("ขอถอนคำขอแก้ไข", "")]
    [InlineData("เพิกถอนการรับรอง", "")]
    [InlineData("ยกเลิกการรับรอง", "")]
    [InlineData("ถอนการรับรอง อำเภอจุน", "อำเภอจุน")]
    [InlineData("ถอนยอด มิ.ย.", "ยอด มิ.ย")]
    public void The_wish_is_read_with_what_follows(string text, string rest) => WithdrawalReader.Read(text).ShouldBe(rest);

    [Theory]
    [InlineData("ยกเลิก")]
    [InlineData("ยกเลิกค่ะ")]
    [InlineData("รับรอง")]
    [InlineData("ขอแก้ไข")]
    public void Other_words_are_no_wish(string text) => WithdrawalReader.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("ยืนยัน", true)]
    [InlineData("ใช่ครับ", true)]
    [InlineData("โอเค", true)]
    [InlineData("รับรอง", false)]
    [InlineData("รับรองค่ะ", false)]
    [InlineData("iy[iv'", false)]
    [InlineData("ไม่", false)]
    public void A_yes_agrees_but_certifying_does_not(string text, bool agrees) => WithdrawalReader.Agrees(text).ShouldBe(agrees);
}
