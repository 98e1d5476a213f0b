using OtopBot.Dialogs.Enrolling;

namespace OtopBot.Tests.Dialogs.Enrolling;

public sealed class CodeReaderTests
{
    [Theory]
    [InlineData("ABCD-EFGH")]
    [InlineData("abcd 2345")]
    [InlineData("ABCD2345")]
    [InlineData("ลงทะเบียน ABCD-EFGH")]
    [InlineData("ลงทะเบียนABCD2345")]
    [InlineData("ลงทะเบียน: ABCD-EFGH")]
    [InlineData("ลงทะเบียน 1234")]
    [InlineData("รหัสลงทะเบียนบอท\nส่งข้อความนี้:\nลงทะเบียน ABCD-EFGH\nใช้ได้ครั้งเดียว")]
    public void A_code_is_found(string text) => CodeReader.Read(text, enrolled: false).ShouldNotBeNull();

    [Theory]
    [InlineData("23456789")]
    [InlineData("2345-6789")]
    [InlineData("ยอด 23,456,789 บาท")]
    [InlineData("มิ.ย. ทั่วไป 23456789")]
    [InlineData("ลงทะเบียน")]
    [InlineData("thankyou")]
    public void Figures_and_words_of_an_officer_are_no_codes(string text) => CodeReader.Read(text, enrolled: true).ShouldBeNull();
}
