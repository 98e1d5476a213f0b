using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OtopBot.Hosting;
using OtopBot.Line;
using OtopBot.Line.Contents;
using OtopBot.Line.RichMenus;
using OtopBot.Line.Tokens;
using OtopBot.Tests.Line;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

public sealed class LineSetupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_clients_share_one_token_and_LINE_is_asked_for_it_once()
    {
        var line = new ScriptedLine((asked, _) => Task.FromResult(ScriptedLine.Answer(HttpStatusCode.OK, asked.Path == "/oauth2/v3/token"
            ? """{"access_token":"geheim-token","expires_in":900}"""
            : """{"userId":"U","basicId":"@b","displayName":"ก","richmenus":[],"endpoint":"https://a","active":true}""")));
        var said = new Said();
        await using var services = Services(line, said);

        await services.GetRequiredService<LineClient>().GetBotInfoAsync(Ct);
        await services.GetRequiredService<RichMenuClient>().ListAsync(Ct);
        await services.GetRequiredService<WebhookEndpointClient>().GetAsync(Ct);
        await (await services.GetRequiredService<ContentClient>().GetAsync("1", 1000, Ct))!.DisposeAsync();

        line.Requests.Count(asked => asked.Path == "/oauth2/v3/token").ShouldBe(1);
        line.Requests.Skip(1).Select(asked => asked.Headers["Authorization"]).Distinct().ShouldBe(["Bearer geheim-token"]);
    }

    [Fact]
    public async Task Not_even_the_most_talkative_log_holds_a_token_a_secret_or_a_persons_id()
    {
        var said = new Said();
        await using var services = Services(ScriptedLine.Answering(HttpStatusCode.OK, """{"access_token":"geheim-token","expires_in":900,"client_id":"1","userId":"U","basicId":"@b","displayName":"ก"}"""), said);

        await services.GetRequiredService<LineClient>().GetProfileAsync(LineIds.User("จุน"), Ct);
        await services.GetRequiredService<TokenClient>().VerifyIssuedAsync("geheim-token", Ct);

        services.GetRequiredService<ILoggerFactory>().CreateLogger("heard").LogTrace("geheim");
        said.Lines.ShouldHaveSingleItem("only what this test said itself was heard").ShouldContain("geheim");
    }

    private static ServiceProvider Services(ScriptedLine line, Said said)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(said));
        services.AddSingleton(TimeProvider.System).AddLine(new LineOptions { ChannelId = "1", ChannelSecrets = ["geheim-secret"] });
        services.AddHttpClient(LineSetup.Wire).ConfigurePrimaryHttpMessageHandler(() => line);
        return services.BuildServiceProvider();
    }

    private sealed class Said : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
