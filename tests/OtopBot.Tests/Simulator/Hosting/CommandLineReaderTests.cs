using OtopBot.Simulator.Hosting;

namespace OtopBot.Tests.Simulator.Hosting;

public sealed class CommandLineReaderTests
{
    [Fact]
    public void Nothing_said_is_the_demo_on_the_usual_ports()
    {
        var options = CommandLineReader.Read([], out _)!;
        (options.Start, options.Url.ToString(), options.BotUrl.ToString(), options.PlatformOnly, options.Now, options.Data)
            .ShouldBe(("demo", "http://127.0.0.1:5080/", "http://127.0.0.1:5081/", false, null, null));
    }

    [Fact]
    public void Every_option_is_understood()
    {
        var options = CommandLineReader.Read(
            ["--start", "fresh", "--now=2020-07-01T08:00:00+07:00", "--data", "d", "--urls", "http://127.0.0.1:1", "--platform-only", "--bot", "http://127.0.0.1:2,http://127.0.0.1:3", "--database", "Data Source=x"], out _)!;
        options.Start.ShouldBe("fresh");
        options.Now.ShouldBe(new DateTimeOffset(2020, 7, 1, 1, 0, 0, TimeSpan.Zero));
        options.Bots.Select(b => b.Port).ShouldBe([2, 3]);
        (options.Data, options.Database, options.PlatformOnly, options.Url.Port).ShouldBe(("d", "Data Source=x", true, 1));
    }

    [Theory]
    [InlineData("--strat demo", "Unknown option '--strat'")]
    [InlineData("demo", "Unknown option 'demo'")]
    [InlineData("--start", "--start needs a value")]
    [InlineData("--start --now 2020-06-08T09:00:00Z", "--start needs a value")]
    [InlineData("--start empty", "--start is demo or fresh")]
    [InlineData("--now 2020-06-08T09:00:00", "--now is a moment")]
    [InlineData("--now 2563", "--now is a moment")]
    [InlineData("--urls 5080", "--urls is an address")]
    [InlineData("--bot-urls http://127.0.0.1:5081/path", "--bot-urls is an address")]
    [InlineData("--platform-only", "--platform-only needs --bot")]
    [InlineData("--bot http://127.0.0.1:1", "--bot is for --platform-only")]
    [InlineData("--database x", "--database is for --platform-only")]
    public void What_is_wrong_is_one_plain_line(string arguments, string start)
    {
        CommandLineReader.Read(arguments.Split(' '), out var problem).ShouldBeNull();
        problem!.ShouldStartWith(start);
        problem.ShouldNotContain("\n");
    }
}
