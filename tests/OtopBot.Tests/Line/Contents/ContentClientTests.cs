using System.Net;
using System.Net.Http.Headers;
using OtopBot.Line;
using OtopBot.Line.Contents;

namespace OtopBot.Tests.Line.Contents;

public sealed class ContentClientTests
{
    private static readonly byte[] Picture = [.. Enumerable.Range(0, 3000).Select(number => (byte)number)];
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_content_comes_with_its_kind_its_length_and_all_its_bytes()
    {
        await using var content = (await Client(Sending(Picture)).GetAsync("461", 3000, Ct)).ShouldNotBeNull();

        (content.MediaType, content.Length).ShouldBe(("image/jpeg", 3000));
        (await content.ReadAllAsync(Ct)).ShouldBe(Picture);
        content.Stream.Position.ShouldBe(3000);
    }

    [Fact]
    public async Task A_content_that_LINE_still_prepares_is_not_there_yet() =>
        (await Client(ScriptedLine.Answering(HttpStatusCode.Accepted, "{}")).GetAsync("461", 100, Ct)).ShouldBeNull();

    [Theory]
    [InlineData("processing", TranscodingStatus.Processing)]
    [InlineData("succeeded", TranscodingStatus.Succeeded)]
    [InlineData("failed", TranscodingStatus.Failed)]
    [InlineData("resting", TranscodingStatus.Other)]
    public async Task How_far_it_is_can_be_asked(string word, TranscodingStatus status) =>
        (await Client(ScriptedLine.Answering(HttpStatusCode.OK, $$"""{"status":"{{word}}"}""")).GetTranscodingAsync("461", Ct)).ShouldBe(status);

    [Theory]
    [InlineData(404, "not found", LineApiError.NotFound)]
    [InlineData(410, "The content is gone", LineApiError.Gone)]
    public async Task What_is_not_there_any_more_is_told_apart(int status, string words, LineApiError kind)
    {
        var line = ScriptedLine.Answering((HttpStatusCode)status, $$"""{"message":"{{words}}"}""");

        (await Should.ThrowAsync<LineApiException>(Client(line).GetAsync("461", 100, Ct))).Kind.ShouldBe(kind);
        (await Should.ThrowAsync<LineApiException>(Client(line).GetPreviewAsync("461", 100, Ct))).Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task A_content_that_says_it_is_too_large_is_not_even_begun()
    {
        var body = new TornBody(Picture, cut: null);

        var tooLarge = await Should.ThrowAsync<ContentTooLargeException>(Client(Sending(body, length: 3000)).GetAsync("461", 2999, Ct));

        (tooLarge.MaxBytes, tooLarge.Length).ShouldBe((2999, 3000));
        (body.Given, body.IsClosed).ShouldBe((0, true));
    }

    [Fact]
    public async Task A_content_of_untold_length_is_stopped_at_the_ceiling()
    {
        for (var ceiling = 0; ceiling <= 4000; ceiling += 100)
        {
            await using var content = (await Client(Sending(new TornBody(Picture, cut: null))).GetAsync("461", ceiling, Ct)).ShouldNotBeNull();
            content.Length.ShouldBeNull();
            if (ceiling >= Picture.Length)
                (await content.ReadAllAsync(Ct)).ShouldBe(Picture);
            else
                (await Should.ThrowAsync<ContentTooLargeException>(() => content.ReadAllAsync(Ct))).Length.ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_content_that_breaks_off_is_no_whole_content()
    {
        await using var content = (await Client(Sending(new TornBody(Picture, new IOException("cut")))).GetAsync("461", 9000, Ct)).ShouldNotBeNull();

        (await Should.ThrowAsync<LineUnreachableException>(() => content.ReadAllAsync(Ct))).Message.ShouldContain("/v2/bot/message/461/content");
    }

    [Fact]
    public async Task A_content_that_stands_still_is_given_up_and_the_callers_own_cancellation_stays_one()
    {
        var hasty = new LineOptions { ChannelAccessToken = "t", Timeout = TimeSpan.FromMilliseconds(100) };
        await Should.ThrowAsync<LineUnreachableException>(async () =>
        {
            await using var still = await new ContentClient(Sending(new TornBody(Picture, cut: null) { Stands = true }).Transport(hasty)).GetAsync("461", 9000, Ct);
            await still!.ReadAllAsync(Ct);
        });

        using var giveUp = new CancellationTokenSource();
        await using var other = (await Client(Sending(new TornBody(Picture, cut: null) { Stands = true })).GetAsync("461", 9000, Ct)).ShouldNotBeNull();
        var reading = other.ReadAllAsync(giveUp.Token);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(reading);
    }

    [Fact]
    public async Task Letting_go_closes_the_connection()
    {
        var body = new TornBody(Picture, cut: null);
        var content = (await Client(Sending(body)).GetAsync("461", 9000, Ct)).ShouldNotBeNull();

        await content.DisposeAsync();

        body.IsClosed.ShouldBeTrue();
    }

    private static ContentClient Client(ScriptedLine line) => new(line.Transport());

    private static ScriptedLine Sending(byte[] bytes) => Sending(new MemoryStream(bytes), bytes.Length);

    private static ScriptedLine Sending(Stream body, long? length = null) => new(_ =>
    {
        var content = new StreamContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg"), ContentLength = length } };
        return Task.FromResult(new HttpResponseMessage { Content = content });
    });
}
