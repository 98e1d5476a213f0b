namespace OtopBot.Tests.House;

public sealed class SmokeTests
{
    [Fact]
    public void It_runs() => 1.ShouldBe(1);
}
