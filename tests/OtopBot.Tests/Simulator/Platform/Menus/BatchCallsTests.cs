namespace OtopBot.Tests.Simulator.Platform.Menus;

public sealed class BatchCallsTests
{
    [Fact]
    public async Task Each_operation_looks_at_the_menus_as_they_were_before()
    {
        await using var line = await PretendLine.StartAsync();
        var (a, b, c) = (await MenuTalk.CreateWithImageAsync(line), await MenuTalk.CreateWithImageAsync(line), await MenuTalk.CreateWithImageAsync(line));
        await MenuTalk.LinkAsync(line, line.Officer, a);
        await MenuTalk.LinkAsync(line, line.Other, b);

        var done = await RunAsync(line, "batch", new { operations = new object[] { new { type = "link", from = a, to = b }, new { type = "link", from = b, to = c } }, resumeRequestKey = "once" });

        done.Status.ShouldBe(202);
        (await line.MenuShownToAsync(line.Officer)).ShouldBe(b);
        (await line.MenuShownToAsync(line.Other)).ShouldBe(c);
        var progress = await ProgressAsync(line, done.Header("x-line-request-id")!);
        (progress.Status, progress.Text("phase")).ShouldBe((200, "succeeded"));
        progress.Text("acceptedTime").ShouldStartWith("2020-06-08T02:00:");

        // The same key goes no further; unlinkAll with another does.
        (await RunAsync(line, "batch", new { operations = new[] { new { type = "unlinkAll" } }, resumeRequestKey = "once" })).Status.ShouldBe(202);
        (await line.MenuShownToAsync(line.Officer)).ShouldBe(b);
        (await RunAsync(line, "batch", new { operations = new[] { new { type = "unlinkAll" } } })).Status.ShouldBe(202);
        (await line.MenuShownToAsync(line.Officer)).ShouldBeNull();
        (await RunAsync(line, "batch", new { operations = new[] { new { type = "unlinkAll" } } })).Status.ShouldBe(429);

        line.Pass(TimeSpan.FromDays(14));
        (await ProgressAsync(line, done.Header("x-line-request-id")!)).Status.ShouldBe(404);
        (await ProgressAsync(line, "some request")).Status.ShouldBe(400);
    }

    public static TheoryData<string, int, string> Faults { get; } = new()
    {
        { """{"operations":[]}""", 400, "operations" },
        { $$"""{"operations":[{{string.Join(',', Enumerable.Repeat("""{"type":"unlinkAll"}""", 1001))}}]}""", 400, "operations" },
        { """{"operations":[{"type":"swap"}]}""", 400, "operations[0].type" },
        { """{"operations":[{"type":"unlink","from":"menu"}]}""", 400, "operations[0].from" },
        { """{"operations":[{"type":"unlink","from":"richmenu-00000000000000000000000000000000"}]}""", 404, "operations[0].from" },
        { """{"operations":[{"type":"link","from":"IMAGE","to":"BARE"}]}""", 400, "operations[0].to" },
        { """{"operations":[{"type":"unlink","from":"IMAGE"},{"type":"unlink","from":"IMAGE"}]}""", 400, "operations[].from" },
        { """{"operations":[{"type":"unlink","from":"IMAGE"},{"type":"unlinkAll"}]}""", 400, "operations[].type" },
        { """{"operations":[{"type":"unlinkAll"}],"resumeRequestKey":"with space"}""", 400, "resumeRequestKey" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_batch_that_breaks_a_rule_is_refused_with_the_property(string body, int status, string property)
    {
        await using var line = await PretendLine.StartAsync();
        var sent = body.Replace("IMAGE", await MenuTalk.CreateWithImageAsync(line), StringComparison.Ordinal).Replace("BARE", await MenuTalk.CreateAsync(line), StringComparison.Ordinal);

        foreach (var path in new[] { "batch", "validate/batch" })
        {
            var refused = await RunAsync(line, path, sent);
            (refused.Status, refused.Body.GetProperty("details")[0].GetProperty("property").GetString()).ShouldBe((status, property));
            (await line.LastProblemAsync()).ShouldNotBeNullOrEmpty();
        }
    }

    private static Task<Answer> RunAsync(PretendLine line, string path, object body) => line.CallAsync(HttpMethod.Post, $"/v2/bot/richmenu/{path}", body);

    private static Task<Answer> ProgressAsync(PretendLine line, string requestId) => line.CallAsync(HttpMethod.Get, $"/v2/bot/richmenu/progress/batch?requestId={requestId}");
}
