namespace OtopBot.Tests.Simulator.Platform.Calls;

public sealed class ContentCallsTests
{
    private static readonly byte[] Bytes = [1, 2, 3, 0, 255];

    [Theory]
    [InlineData("video/mp4", "video")]
    [InlineData("audio/x-m4a", "audio")]
    public async Task A_video_or_voice_is_prepared_until_it_was_asked_for_once(string contentType, string type)
    {
        await using var line = await PretendLine.StartAsync();
        var messageId = await line.UploadAsync(line.Officer, contentType, Bytes);
        var message = line.Bot.LastEvent.GetProperty("message");
        message.GetProperty("type").GetString().ShouldBe(type);
        message.GetProperty("contentProvider").GetRawText().ShouldBe("""{"type":"line"}""");
        message.TryGetProperty("quoteToken", out _).ShouldBe(type == "video");

        (await AskAsync(line, messageId)).Status.ShouldBe(202);
        (await line.LastProblemAsync()).ShouldContain("กำลังเตรียม");
        using var ready = await line.RawAsync(HttpMethod.Get, $"/v2/bot/message/{messageId}/content");
        ready.Content.Headers.ContentType!.MediaType.ShouldBe(contentType);
        (await ready.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Bytes);
        (await AskAsync(line, messageId, "/transcoding")).Text("status").ShouldBe("succeeded");
    }

    [Theory]
    [InlineData("image/png", "/transcoding", "Transcoding status doesn't support this type of content")]
    [InlineData("application/pdf", "/transcoding", "Transcoding status doesn't support this type of content")]
    [InlineData("application/pdf", "/preview", "The content can not be previewed")]
    [InlineData("audio/mpeg", "/preview", "The content can not be previewed")]
    public async Task Not_everything_can_be_previewed_or_prepared(string contentType, string path, string message)
    {
        await using var line = await PretendLine.StartAsync();
        var refused = await AskAsync(line, await line.UploadAsync(line.Officer, contentType, Bytes), path);
        (refused.Status, refused.Message).ShouldBe((400, message));
        (await line.LastProblemAsync()).ShouldContain("เฉพาะของ");
    }

    [Theory]
    [InlineData("image/jpeg", "", "/preview")]
    [InlineData("video/mp4", "", "/preview", "/transcoding")]
    [InlineData("application/pdf", "")]
    public async Task What_was_taken_back_or_kept_too_long_is_gone(string contentType, params string[] paths)
    {
        await using var line = await PretendLine.StartAsync();
        var (takenBack, old) = (await line.UploadAsync(line.Officer, contentType, Bytes), await line.UploadAsync(line.Officer, contentType, Bytes));
        await line.PostAsync("unsend", new { @as = line.Officer, messageId = takenBack });
        foreach (var path in paths)
            (await AskAsync(line, takenBack, path)).Message.ShouldBe("The content is gone");
        (await line.LastProblemAsync()).ShouldContain("ยกเลิก");

        line.Pass(TimeSpan.FromDays(14) + TimeSpan.FromSeconds(1));
        foreach (var path in paths)
            (await AskAsync(line, old, path)).Status.ShouldBe(410);
        (await line.LastProblemAsync()).ShouldContain("14 วัน");
    }

    [Fact]
    public async Task A_text_and_an_unknown_message_have_no_content()
    {
        await using var line = await PretendLine.StartAsync();
        await line.SayAsync(line.Officer);
        foreach (var messageId in new[] { line.Bot.LastEvent.GetProperty("message").GetProperty("id").GetString()!, "100000000000000001", "..%2Fline.json" })
        {
            foreach (var path in new[] { "", "/preview", "/transcoding" })
                (await AskAsync(line, messageId, path)).Body.GetRawText().ShouldBe("""{"message":"not found"}""");
        }
    }

    [Fact]
    public async Task A_video_has_a_picture_for_its_preview()
    {
        await using var line = await PretendLine.StartAsync();
        var messageId = await line.UploadAsync(line.Officer, "video/mp4", Bytes);
        (await AskAsync(line, messageId, "/preview")).Status.ShouldBe(202);
        using var preview = await line.RawAsync(HttpMethod.Get, $"/v2/bot/message/{messageId}/content/preview");
        preview.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await preview.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[1..4].ShouldBe("PNG"u8.ToArray());
    }

    private static Task<Answer> AskAsync(PretendLine line, string messageId, string path = "") => line.CallAsync(HttpMethod.Get, $"/v2/bot/message/{messageId}/content{path}");
}
