using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtopBot.Hosting;
using OtopBot.Tests.Support;
using OtopBot.Tests.Support.Server;

namespace OtopBot.Tests.Hosting;

public sealed class LogSetupTests
{
    // The web server's scope, which every line of a request would bear, is made as soon as this one may log at all.
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";
    private const string Routes = "Microsoft.AspNetCore.Routing.Matching.DfaMatcher";

    [Theory]
    [InlineData]
    [InlineData("LogLevel:Default=Trace")]
    [InlineData("LogLevel:Microsoft.AspNetCore=Trace", "LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace", "LogLevel:Microsoft.AspNetCore.Routing.Matching.DfaMatcher=Trace")]
    [InlineData("Console:LogLevel:Default=Trace", "Console:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics=Trace", "Console:LogLevel:Microsoft.AspNetCore.Routing.Matching.DfaMatcher=Trace")]
    public void No_configuration_makes_addresses_of_requests_appear_and_the_rest_is_as_configured(params string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => s.Split('=')).Select(s => KeyValuePair.Create(s[0], (string?)s[1]))).Build();
        using var services = new ServiceCollection().AddLogging(l => l.AddConfiguration(configuration).AddConsole()).AddLogLimits().BuildServiceProvider();
        var logs = services.GetRequiredService<ILoggerFactory>();

        logs.CreateLogger(Requests).IsEnabled(LogLevel.Critical).ShouldBeFalse();
        logs.CreateLogger(Routes).IsEnabled(LogLevel.Debug).ShouldBeFalse();
        logs.CreateLogger("Microsoft.EntityFrameworkCore.Update").IsEnabled(LogLevel.Error).ShouldBeFalse("it quotes values");
        logs.CreateLogger("OtopBot").IsEnabled(LogLevel.Information).ShouldBeTrue();
        logs.CreateLogger("OtopBot").IsEnabled(LogLevel.Trace).ShouldBe(settings.Any(s => s.Contains("Default", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_request_that_fails_is_answered_and_logged_without_what_the_exception_says()
    {
        TestServer.SkipWhenThere();
        using var database = await TempDatabase.MigratedAsync();
        using var log = new LogLines();
        await using var bot = Bot.Build(
            ["--Line:ChannelSecret=s", "--Line:ChannelAccessToken=t", "--Line:BotUserId=U00000000000000000000000000000000", "--urls=http://127.0.0.1:0", $"--ConnectionStrings:OtopBot={database.Options.ConnectionString}", "--Line:ApiBase=http://127.0.0.1:9"],
            builder => builder.Logging.ClearProviders().AddProvider(log));
        bot.MapGet("/boom", Fail);
        await bot.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(bot.Urls.First()) };

        using var answer = await http.GetAsync(new Uri("/boom", UriKind.Relative), TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(500);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var line = log.Errors.ShouldHaveSingleItem();
        line.ShouldContain("System.FormatException");
        line.ShouldNotContain("ผู้ถูกอ้างชื่อ");
        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    private static string Fail() => throw new FormatException("นางสาวผู้ถูกอ้างชื่อ");
}
