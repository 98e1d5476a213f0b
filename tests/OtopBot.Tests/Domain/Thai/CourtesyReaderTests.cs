using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class CourtesyReaderTests
{
    [Theory]
    [InlineData("สวัสดี", Courtesy.Greeting)]
    [InlineData(" สวัสดีค่ะ ", Courtesy.Greeting)]
    [InlineData("HELLO!", Courtesy.Greeting)]
    [InlineData("ขอบคุณมากๆ ครับ", Courtesy.Thanks)]
    [InlineData("รับทราบ", Courtesy.Thanks)]
    [InlineData("thank you", Courtesy.Thanks)]
    public void Greetings_and_thanks_are_read_with_their_endings(string text, Courtesy courtesy) => CourtesyReader.Read(text).ShouldBe(courtesy);

    [Theory]
    [InlineData("สวัสดี มิ.ย. ทั่วไป 5 ล้าน")]
    [InlineData("ขอบคุณที่ช่วย แต่ยอดผิด")]
    [InlineData("ครับ")]
    [InlineData("")]
    [InlineData("5")]
    public void What_says_more_or_something_else_is_none(string text) => CourtesyReader.Read(text).ShouldBeNull();
}
