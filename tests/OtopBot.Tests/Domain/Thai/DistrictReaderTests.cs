using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class DistrictReaderTests
{
    [Theory]
    [InlineData("จุน", "5602")]
    [InlineData("อ.จุน", "5602")]
    [InlineData("อ. จุน", "5602")]
    [InlineData("อำเภอจุน", "5602")]
    [InlineData("อำเภอ จุน ครับ", "5602")]
    [InlineData("ปง", "5606")]
    [InlineData("เมืองพะเยา", "5601")]
    [InlineData("อ.เมือง", "5601")]
    [InlineData("เชียงคํา", "5603")]
    [InlineData("เชียงมวน", "5604")]
    [InlineData("ดอกคำไต้", "5605")]
    [InlineData("เเม่ใจ", "5607")]
    [InlineData("แม่ไจ", "5607")]
    [InlineData("ภูสาง", "5608")]
    [InlineData("กุชวาง", "5608")]
    [InlineData("ภูพานยาว", "5609")]
    [InlineData("ภูกามยาย", "5609")]
    [InlineData("เมืองพะเยาว์", "5601")]
    public void Reads_names_with_or_without_a_prefix_misspelt_or_misprinted(string text, string code) =>
        Phayao.Districts.Read(text).ShouldBe(new Understood<string>(code));

    [Theory]
    [InlineData("")]
    [InlineData("ปาง")]
    [InlineData("ปงใหม่")]
    [InlineData("จน")]
    [InlineData("จุ๋น")]
    [InlineData("พะเยา")]
    [InlineData("เชียง")]
    [InlineData("เชียงแสน")]
    [InlineData("เชียงราย")]
    [InlineData("เชียงใหม่")]
    [InlineData("เชียงของ")]
    [InlineData("แม่จัน")]
    [InlineData("ไม่")]
    public void Another_word_is_no_district(string text) =>
        Phayao.Districts.Read(text).ShouldBeOfType<NotUnderstood<string>>();

    [Fact]
    public void A_name_of_two_districts_and_a_misspelling_between_two_are_asked()
    {
        var districts = new DistrictReader([new("1", "บ้านเหนือ", ["บ้านโป่ง"]), new("2", "บ้านใต้", ["บ้านโป่ง"]), new("3", "วังทอง", []), new("4", "วังทราย", ["วังทองง"])]);
        districts.Read("บ้านโป่ง").ShouldBeOfType<Ambiguous<string>>().Choices.ShouldBe(["1", "2"]);
        districts.Read("วังทอ").ShouldBe(new Understood<string>("3"));
        new DistrictReader([new("1", "ดอนทอง", []), new("2", "ดอนทาง", [])]).Read("ดอนทนง")
            .ShouldBeOfType<Ambiguous<string>>().Choices.ShouldBe(["1", "2"]);
    }
}
