using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OtopBot.Commands;
using OtopBot.Tests.Journeys;

namespace OtopBot.Tests.Commands;

public sealed class HealthCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(200, "ready", 0)]
    [InlineData(503, "the database does not answer", 1)]
    public async Task It_says_what_the_bot_says_and_ends_accordingly(int status, string word, int code)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var bot = builder.Build();
        bot.Urls.Add(BotProcess.FreeAddress().ToString());
        bot.MapGet("/health/ready", () => Results.Text(word, statusCode: status));
        await bot.StartAsync(Ct);

        (await RunAsync($"{bot.Urls.Single()}/health/ready")).ShouldBe((code, $"{status} {word}{Environment.NewLine}"));
    }

    [Fact]
    public async Task A_bot_that_does_not_answer_is_not_well()
    {
        var (code, said) = await RunAsync($"{BotProcess.FreeAddress()}health/ready");

        code.ShouldBe(1);
        said.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("bot.example.go.th")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("http://127.0.0.1:1", "http://127.0.0.1:2")]
    public async Task What_is_no_address_is_answered_with_the_usage(params string[] words)
    {
        var (code, said) = await RunAsync(words);

        code.ShouldBe(2);
        said.ShouldContain("health [");
    }

    // No database may be needed: the probe runs every few seconds beside the bot.
    private static async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.RunAsync(["health", .. words], () => throw new InvalidOperationException("the database was asked for"), output, Ct);
        return (code, output.ToString());
    }
}
