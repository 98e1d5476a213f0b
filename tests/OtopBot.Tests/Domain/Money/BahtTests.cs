using System.Text.Json;
using OtopBot.Domain.Money;

namespace OtopBot.Tests.Domain.Money;

public sealed class BahtTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("63054386", "63,054,386")]
    [InlineData("85400.5", "85,400.50")]
    [InlineData("0.05", "0.05")]
    [InlineData("-1250", "-1,250")]
    [InlineData("9999999999999.99", "9,999,999,999,999.99")]
    public void Is_written_with_commas_and_satang_only_when_there_are_any(string amount, string written) =>
        Baht.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).ToString().ShouldBe(written);

    [Fact]
    public void Keeps_whole_satang() => Baht.Of(85_400.50m).Satang.ShouldBe(8_540_050);

    [Theory]
    [InlineData("0.001")]
    [InlineData("10000000000000")]
    [InlineData("-10000000000000")]
    [InlineData("79228162514264337593543950335")]
    public void Refuses_parts_of_a_satang_and_more_than_thirteen_digits(string amount) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            Baht.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Adds_and_compares_exactly()
    {
        (Baht.Of(0.10m) + Baht.Of(0.20m)).ShouldBe(Baht.Of(0.30m));
        (Baht.Zero - Baht.Of(1)).IsNegative.ShouldBeTrue();
        (Baht.Of(2) > Baht.Of(1)).ShouldBeTrue();
        new[] { Baht.Of(50_500_000), Baht.Of(12_554_386) }.Sum().ShouldBe(Baht.Of(63_054_386));
    }

    [Fact]
    public void Does_not_wrap_around_silently() =>
        Should.Throw<OverflowException>(() => Baht.FromSatang(long.MaxValue) + Baht.FromSatang(1));

    [Fact]
    public void Has_no_share_of_nothing()
    {
        Baht.Of(1).ShareOf(Baht.Zero).ShouldBeNull();
        Baht.Of(1).ShareOf(Baht.Of(4)).ShouldBe(0.25m);
    }

    [Fact]
    public void Survives_json_as_satang()
    {
        JsonSerializer.Serialize(Baht.Of(85_400.50m)).ShouldBe("8540050");
        JsonSerializer.Deserialize<Baht?>("8540050").ShouldBe(Baht.Of(85_400.50m));
        JsonSerializer.Deserialize<Baht?>("null").ShouldBeNull();
    }
}
