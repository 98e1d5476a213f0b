using System.Net;
using System.Net.Sockets;
using System.Text;
using OtopBot.Line;
using OtopBot.Line.Contents;
using OtopBot.Line.RichMenus;
using OtopBot.Line.Tokens;

namespace OtopBot.Tests.Line;

// Over a real socket: what the handler would follow, it would follow there.
public sealed class RedirectTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Neither_token_nor_secret_follows_a_redirect(int status)
    {
        foreach (var call in new Func<HttpClient, LineOptions, Task>[]
        {
            (http, options) => new LineClient(ScriptedLine.Transport(http, options)).GetBotInfoAsync(Ct),
            (http, options) => new ContentClient(ScriptedLine.Transport(http, options)).GetAsync("461", 100, Ct),
            (http, options) => new RichMenuClient(ScriptedLine.Transport(http, options)).DownloadImageAsync("r", 100, Ct),
            (http, options) => new TokenClient(http, options).VerifyIssuedAsync("t", Ct),
        })
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var here = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
            var serving = RedirectAsync(listener, status, here);
            using var http = new HttpClient(LineTransport.CreateHandler());

            var refusal = await Should.ThrowAsync<LineApiException>(call(http, new() { ApiBase = here, DataApiBase = here, ChannelAccessToken = "t" }));

            ((int)refusal.Status).ShouldBe(status);
            await serving;
            listener.Pending().ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Each_host_is_asked_for_its_own_calls_alone()
    {
        var line = new ScriptedLine(_ => Task.FromResult(ScriptedLine.Answer(HttpStatusCode.OK, """{"userId":"U","basicId":"@b","displayName":"ก"}""")));
        var wire = line.Transport(new() { ApiBase = new("http://one.test/x"), DataApiBase = new("http://two.test/y/"), ChannelAccessToken = "t" });

        await new LineClient(wire).GetBotInfoAsync(Ct);
        await using var content = await new ContentClient(wire).GetAsync("461", 1000, Ct);

        line.Requests.Select(asked => asked.Address).ShouldBe(["http://one.test/x/v2/bot/info", "http://two.test/y/v2/bot/message/461/content"]);
    }

    // Closing after the answer makes whoever follows come in by the listener again.
    private static async Task RedirectAsync(TcpListener listener, int status, Uri to)
    {
        using var connection = await listener.AcceptTcpClientAsync(Ct);
        var stream = connection.GetStream();
        var (buffer, asked) = (new byte[8192], "");
        while (!asked.EndsWith("\r\n\r\n", StringComparison.Ordinal))
            asked += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, Ct));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Elsewhere\r\nLocation: {to}elsewhere\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"), Ct);
    }
}
