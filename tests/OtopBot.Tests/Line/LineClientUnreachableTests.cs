using System.Net;
using System.Net.Sockets;
using System.Text;
using OtopBot.Line;
using OtopBot.Line.Messages;

namespace OtopBot.Tests.Line;

public sealed class LineClientUnreachableTests
{
    private static readonly MessageBatch Messages = MessageBatch.Of(new TextMessage("ก"));
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broken_connection_leaves_the_outcome_unknown()
    {
        foreach (var error in new Exception[]
        {
            new HttpRequestException("no route", new SocketException((int)SocketError.HostUnreachable)),
            new HttpIOException(HttpRequestError.ResponseEnded),
            new TaskCanceledException("the client's own limit", new TimeoutException()),
        })
        {
            var lost = await Should.ThrowAsync<LineUnreachableException>(
                ScriptedLine.Throwing(error).Client().PushAsync("Uabc", Messages, Guid.NewGuid(), Ct));

            lost.InnerException.ShouldBe(error);
            lost.Message.ShouldContain("POST /v2/bot/message/push");
            lost.ToString().ShouldNotContain(ScriptedLine.Token);
        }
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_leaves_the_outcome_unknown()
    {
        var silent = new ScriptedLine(async limit =>
        {
            await Task.Delay(Timeout.Infinite, limit);
            throw new InvalidOperationException("The limit was not kept.");
        });

        var lost = await Should.ThrowAsync<LineUnreachableException>(silent.Client(new()
        {
            ChannelAccessToken = "t",
            Timeout = TimeSpan.FromMilliseconds(1),
        }).ReplyAsync("t", Messages, Ct));

        // HttpClient's own limit of 100 seconds would bring a TimeoutException along.
        lost.InnerException.ShouldBeAssignableTo<OperationCanceledException>()!.InnerException.ShouldNotBeOfType<TimeoutException>();
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_one()
    {
        using var giveUp = new CancellationTokenSource();
        var silent = new ScriptedLine(async limit =>
        {
            await giveUp.CancelAsync();
            await Task.Delay(Timeout.Infinite, limit);
            throw new InvalidOperationException("The cancellation was not kept.");
        });

        await Should.ThrowAsync<OperationCanceledException>(silent.Client().ReplyAsync("t", Messages, giveUp.Token));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_the_token_goes_nowhere_else()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var here = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var serving = ServeAsync(listener, $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {here}/elsewhere\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        using var http = new HttpClient(LineTransport.CreateHandler());

        var refusal = await Should.ThrowAsync<LineApiException>(
            new LineClient(ScriptedLine.Transport(http, new() { ApiBase = new(here), ChannelAccessToken = "t" })).ReplyAsync("t", Messages, Ct));

        refusal.Status.ShouldBe(HttpStatusCode.RedirectKeepVerb);
        refusal.Kind.ShouldBe(LineApiError.Unexpected);
        (await serving).ShouldStartWith("POST /v2/bot/message/reply ");
        listener.Pending().ShouldBeFalse();
    }

    // Closing after the answer makes whoever follows come in by the listener again.
    private static async Task<string> ServeAsync(TcpListener listener, string answer)
    {
        using var connection = await listener.AcceptTcpClientAsync(Ct);
        var stream = connection.GetStream();
        var (buffer, asked) = (new byte[8192], "");
        while (!asked.EndsWith("]}", StringComparison.Ordinal))
            asked += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, Ct));
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), Ct);
        return asked;
    }
}
