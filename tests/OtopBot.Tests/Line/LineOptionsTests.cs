using OtopBot.Line;

namespace OtopBot.Tests.Line;

public sealed class LineOptionsTests
{
    [Fact]
    public void Untouched_addresses_are_LINEs_own()
    {
        var options = new LineOptions { ChannelAccessToken = "t", ChannelSecrets = ["s"] };

        options.ApiBase.ShouldBe(new Uri("https://api.line.me"));
        options.DataApiBase.ShouldBe(new Uri("https://api-data.line.me"));
        options.Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://api.line.me")]
    [InlineData("https://user:pass@api.line.me")]
    [InlineData("https://api.line.me/?x=1")]
    public void An_address_that_is_no_plain_web_address_is_named_and_no_client_is_made(string address)
    {
        var options = new LineOptions { ChannelAccessToken = "t", ChannelSecrets = ["s"], ApiBase = new(address, UriKind.RelativeOrAbsolute) };

        options.Problems().ShouldHaveSingleItem().ShouldStartWith("ApiBase ");
        Should.Throw<ArgumentException>(() => ScriptedLine.Transport(new HttpClient(), options));
    }

    [Fact]
    public void What_is_missing_is_named() =>
        new LineOptions { DataApiBase = new("x", UriKind.Relative), Timeout = TimeSpan.Zero }.Problems()
            .Select(problem => problem.Split(' ')[0])
            .ShouldBe(["DataApiBase", "Timeout", "ChannelSecrets", "ChannelAccessToken"]);

    [Theory]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("โทเคน")]
    public void A_token_that_no_header_can_carry_is_refused_without_being_shown(string token)
    {
        var problem = new LineOptions { ChannelAccessToken = token, ChannelSecrets = ["s"] }.Problems().ShouldHaveSingleItem();

        problem.ShouldStartWith("ChannelAccessToken ");
        problem.ShouldNotContain(token);
    }
}
