using OtopBot.Domain.Money;

namespace OtopBot.Tests.Domain.Money;

public sealed class BahtTextTests
{
    [Theory]
    [InlineData(0, "ศูนย์บาทถ้วน")]
    [InlineData(1, "หนึ่งสตางค์")]
    [InlineData(50, "ห้าสิบสตางค์")]
    [InlineData(1_00, "หนึ่งบาทถ้วน")]
    [InlineData(10_00, "สิบบาทถ้วน")]
    [InlineData(11_00, "สิบเอ็ดบาทถ้วน")]
    [InlineData(21_00, "ยี่สิบเอ็ดบาทถ้วน")]
    [InlineData(101_00, "หนึ่งร้อยเอ็ดบาทถ้วน")]
    [InlineData(2_005_00, "สองพันห้าบาทถ้วน")]
    [InlineData(85_400_50, "แปดหมื่นห้าพันสี่ร้อยบาทห้าสิบสตางค์")]
    [InlineData(1_250_000_21, "หนึ่งล้านสองแสนห้าหมื่นบาทยี่สิบเอ็ดสตางค์")]
    [InlineData(1_000_001_00, "หนึ่งล้านเอ็ดบาทถ้วน")]
    [InlineData(10_500_000_00, "สิบล้านห้าแสนบาทถ้วน")]
    [InlineData(63_054_386_00, "หกสิบสามล้านห้าหมื่นสี่พันสามร้อยแปดสิบหกบาทถ้วน")]
    [InlineData(1_000_000_000_000_00, "หนึ่งล้านล้านบาทถ้วน")]
    [InlineData(2_139_405_996_00, "สองพันหนึ่งร้อยสามสิบเก้าล้านสี่แสนห้าพันเก้าร้อยเก้าสิบหกบาทถ้วน")]
    [InlineData(-1_00, "ลบหนึ่งบาทถ้วน")]
    public void Writes_as_official_papers_do(long satang, string words) =>
        BahtText.Write(Baht.FromSatang(satang)).ShouldBe(words);

    [Fact]
    public void Writes_every_amount_that_can_be_held() =>
        Should.NotThrow(() => BahtText.Write(Baht.FromSatang(long.MinValue)));
}
