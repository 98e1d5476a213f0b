using System.Net;
using OtopBot.Line;

namespace OtopBot.Tests.Line.Tokens;

public sealed class ChannelTokensTests
{
    private readonly TokenLine _line = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_token_serves_until_four_fifths_of_its_life_are_over()
    {
        var client = Client();
        for (var second = 0; second < 720; second += 60)
        {
            await client.GetBotInfoAsync(Ct);
            _line.Time.Advance(TimeSpan.FromSeconds(59));
        }

        _line.Issues.ShouldBe(1);
        _line.TokensUsed.Distinct().ShouldBe(["token-1"]);
        _line.Wire.Requests[0].Body.ShouldBe("grant_type=client_credentials&client_id=1653&client_secret=s1");
    }

    [Fact]
    public async Task An_aging_token_is_used_on_while_another_is_fetched()
    {
        var client = Client();
        await client.GetBotInfoAsync(Ct);
        var arrival = new TaskCompletionSource<HttpResponseMessage?>();
        _line.OnIssue = _ => arrival.Task;
        _line.Time.Advance(TimeSpan.FromSeconds(720));

        await client.GetBotInfoAsync(Ct);
        await client.GetBotInfoAsync(Ct);
        _line.TokensUsed.ShouldBe(["token-1", "token-1", "token-1"]);

        // Once the old one has ended the calls wait for what is already under way.
        _line.Time.Advance(TimeSpan.FromSeconds(180));
        var waiting = client.GetBotInfoAsync(Ct);
        arrival.SetResult(null);
        await waiting;
        _line.TokensUsed.Last().ShouldBe("token-2");
        _line.Issues.ShouldBe(2);
    }

    [Fact]
    public async Task A_renewal_that_fails_leaves_the_old_token_in_use_until_it_ends_and_is_not_tried_all_the_time()
    {
        var client = Client();
        await client.GetBotInfoAsync(Ct);
        _line.OnIssue = _ => Task.FromResult<HttpResponseMessage?>(TokenLine.Refusal(HttpStatusCode.InternalServerError));
        _line.Time.Advance(TimeSpan.FromSeconds(720));
        for (var second = 720; second < 899; second++)
        {
            await client.GetBotInfoAsync(Ct);
            _line.Time.Advance(TimeSpan.FromSeconds(1));
        }

        _line.TokensUsed.Distinct().ShouldBe(["token-1"]);
        _line.Issues.ShouldBe(1 + 12);

        _line.Time.Advance(TimeSpan.FromSeconds(1));
        await Should.ThrowAsync<LineApiException>(client.GetBotInfoAsync(Ct));
        _line.OnIssue = _ => Task.FromResult<HttpResponseMessage?>(null);
        await client.GetBotInfoAsync(Ct);
        _line.TokensUsed.Last().ShouldBe("token-2");
    }

    [Fact]
    public async Task A_hundred_calls_at_once_without_a_token_wait_for_one()
    {
        var arrival = new TaskCompletionSource<HttpResponseMessage?>();
        _line.OnIssue = _ => arrival.Task;
        // Clients of their own on one wire, as the container gives them.
        var wire = _line.Transport();
        var calls = Enumerable.Range(0, 100).Select(_ => new LineClient(wire).GetBotInfoAsync(Ct)).ToList();

        arrival.SetResult(null);
        await Task.WhenAll(calls);

        _line.Issues.ShouldBe(1);
        _line.Calls.Count.ShouldBe(100);
    }

    [Fact]
    public async Task A_hundred_calls_at_once_with_a_revoked_token_fetch_one_and_all_succeed()
    {
        var client = Client();
        await client.GetBotInfoAsync(Ct);
        _line.RevokeAll();
        _line.Time.Advance(TimeSpan.FromSeconds(30));

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => client.GetBotInfoAsync(Ct), Ct)));

        _line.Issues.ShouldBe(2);
        _line.TokensUsed.Distinct().ShouldBe(["token-1", "token-2"]);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_no_token_from_the_others()
    {
        var arrival = new TaskCompletionSource<HttpResponseMessage?>();
        _line.OnIssue = _ => arrival.Task;
        using var giveUp = new CancellationTokenSource();
        var client = Client();
        var (impatient, patient) = (client.GetBotInfoAsync(giveUp.Token), client.GetBotInfoAsync(Ct));

        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        arrival.SetResult(null);
        await patient;

        _line.Issues.ShouldBe(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(null)]
    public async Task A_call_for_which_no_token_can_be_had_was_certainly_not_made(HttpStatusCode? status)
    {
        _line.OnIssue = _ => status is { } refused ? Task.FromResult<HttpResponseMessage?>(TokenLine.Refusal(refused)) : throw new HttpRequestException("no route");

        var refusal = await Should.ThrowAsync<LineApiException>(Client().ReplyAsync("t", MessageBatch.FromJson("[{}]"), Ct));

        refusal.Kind.ShouldBe(LineApiError.Unauthorized);
        refusal.InnerException.ShouldNotBeNull();
        refusal.ToString().ShouldNotContain("s1");
        _line.Calls.ShouldBeEmpty();
        _line.Issues.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_does_not_come_in_time_is_none()
    {
        _line.OnIssue = _ => new TaskCompletionSource<HttpResponseMessage?>().Task;
        var hasty = new LineOptions { ChannelId = "1", ChannelSecrets = ["s"], Timeout = TimeSpan.FromMilliseconds(1) };

        (await Should.ThrowAsync<LineApiException>(new LineClient(_line.Transport(hasty)).GetBotInfoAsync(Ct))).Kind.ShouldBe(LineApiError.Unauthorized);
    }

    [Fact]
    public async Task While_the_secret_is_being_replaced_the_one_that_is_good_is_found()
    {
        _line.OnIssue = asked => Task.FromResult(asked.Body.EndsWith("client_secret=s2", StringComparison.Ordinal) ? null : TokenLine.Refusal());
        var options = new LineOptions { ChannelId = "1", ChannelSecrets = ["s1", "s2"] };

        await new LineClient(_line.Transport(options)).GetBotInfoAsync(Ct);

        _line.TokensUsed.ShouldBe(["token-1"]);
    }

    [Fact]
    public async Task With_a_configured_token_none_is_ever_issued()
    {
        var options = new LineOptions { ChannelId = "1", ChannelSecrets = ["s"], ChannelAccessToken = "long" };
        var client = new LineClient(_line.Transport(options));

        (await Should.ThrowAsync<LineApiException>(client.GetBotInfoAsync(Ct))).Kind.ShouldBe(LineApiError.Unauthorized);
        _line.Time.Advance(TimeSpan.FromDays(400));
        await Should.ThrowAsync<LineApiException>(client.GetBotInfoAsync(Ct));

        (_line.Issues, _line.Calls.Count).ShouldBe((0, 2));
    }

    private LineClient Client() => new(_line.Transport());
}
