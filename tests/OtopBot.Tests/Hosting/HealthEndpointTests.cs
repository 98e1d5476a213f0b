using System.Net;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

public sealed class HealthEndpointTests
{
    [Fact]
    public async Task It_is_ready_while_the_database_answers_and_live_even_without()
    {
        using var database = new TempDatabase();
        await using var bot = Bot.Build(
        [
            "--Line:ChannelSecret=s", "--Line:ChannelAccessToken=t", "--Line:BotUserId=U00000000000000000000000000000000", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None",
            $"--ConnectionStrings:OtopBot={database.Options.ConnectionString};Pooling=False;Mode=ReadWriteCreate",
        ]);
        await bot.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(bot.Urls.First()) };

        (await StatusAsync(http, "/health/live"), await StatusAsync(http, "/health/ready")).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database.Path)!))
            File.Delete(file);
        (await StatusAsync(http, "/health/live"), await StatusAsync(http, "/health/ready")).ShouldBe((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable));

        await bot.StopAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
