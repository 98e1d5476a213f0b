using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class KeyboardLayoutTests
{
    [Theory]
    [InlineData("8iy[", "ครับ")]
    [InlineData("l;ylfu", "สวัสดี")]
    [InlineData("pdg]bd", "ยกเลิก")]
    [InlineData("pnopyo", "ยืนยัน")]
    [InlineData("vvow]oN", "ออนไลน์")]
    [InlineData("!@#$%^&*()", "+๑๒๓๔ู฿๕๖๗")]
    public void The_same_keys_on_the_Thai_keyboard(string latin, string thai)
    {
        KeyboardLayout.ToThai(latin).ShouldBe(thai);
        KeyboardLayout.ToLatin(thai).ShouldBe(latin);
    }

    [Fact]
    public void Every_key_has_one_letter_on_either_side()
    {
        var keys = string.Concat(Enumerable.Range(33, 94).Select(key => (char)key));
        KeyboardLayout.ToLatin(KeyboardLayout.ToThai(keys)).ShouldBe(keys);
    }
}
