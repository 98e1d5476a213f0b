namespace OtopBot.Tests.Simulator.Control;

public sealed class LifeEndpointTests
{
    [Fact]
    public async Task Following_and_blocking_are_told_and_a_blocker_cannot_write()
    {
        await using var line = await PretendLine.StartAsync();
        (await line.PostAsync("follow", new { @as = line.Officer })).Status.ShouldBe(200);
        line.Bot.LastEvent.GetProperty("follow").GetRawText().ShouldBe("""{"isUnblocked":false}""");
        await line.PostAsync("unfollow", new { @as = line.Officer });
        line.Bot.LastEvent.GetProperty("type").GetString().ShouldBe("unfollow");
        line.Bot.LastEvent.TryGetProperty("replyToken", out _).ShouldBeFalse();
        (await line.PostAsync("say", new { @as = line.Officer, text = "ก" })).Error.ShouldContain("has blocked the bot");
        await line.PostAsync("follow", new { @as = line.Officer });
        line.Bot.LastEvent.GetProperty("follow").GetRawText().ShouldBe("""{"isUnblocked":true}""");
    }

    [Fact]
    public async Task The_bot_leaves_and_joins_a_group()
    {
        await using var line = await PretendLine.StartAsync();
        await line.PostAsync("leave", new { @in = line.Group });
        (line.Bot.LastEvent.GetProperty("type").GetString(), line.Bot.LastEvent.TryGetProperty("replyToken", out _)).ShouldBe(("leave", false));
        (await line.PostAsync("leave", new { @in = line.Group })).Status.ShouldBe(409);
        (await line.PostAsync("say", new { @as = line.Officer, @in = line.Group, text = "ก" })).Error.ShouldContain("not in group");
        await line.PostAsync("join", new { @in = line.Group });
        line.Bot.LastEvent.GetProperty("source").GetRawText().ShouldBe($$"""{"type":"group","groupId":"{{line.Group}}"}""");
        line.Bot.LastEvent.TryGetProperty("replyToken", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_taken_back_leaves_nothing_in_the_chat()
    {
        await using var line = await PretendLine.StartAsync();
        await line.SayAsync(line.Officer, "ความลับ");
        var messageId = line.Bot.LastEvent.GetProperty("message").GetProperty("id").GetString();
        (await line.PostAsync("unsend", new { @as = line.Other, messageId })).Status.ShouldBe(404);
        (await line.PostAsync("unsend", new { @as = line.Officer, messageId })).Status.ShouldBe(200);
        line.Bot.LastEvent.GetProperty("unsend").GetRawText().ShouldBe($$"""{"messageId":"{{messageId}}"}""");
        var left = (await line.ChatAsync(line.Officer)).Single();
        left.GetRawText().ShouldNotContain("ความลับ");
        left.GetProperty("unsent").GetBoolean().ShouldBeTrue();
        (await line.PostAsync("unsend", new { @as = line.Officer, messageId })).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_edit_keeps_the_id_and_gets_a_new_reply_token()
    {
        await using var line = await PretendLine.StartAsync();
        var before = await line.SayAsync(line.Officer, "130,000", line.Group);
        var messageId = line.Bot.LastEvent.GetProperty("message").GetProperty("id").GetString();
        (await line.PostAsync("edit", new { @as = line.Officer, @in = line.Group, messageId, text = "140,000" })).Status.ShouldBe(200);
        var edited = line.Bot.LastEvent;
        (edited.GetProperty("type").GetString(), edited.GetProperty("message").GetProperty("id").GetString()).ShouldBe(("messageEdited", messageId));
        edited.GetProperty("replyToken").GetString().ShouldNotBe(before);
        var shown = (await line.ChatAsync(line.Group)).Single();
        (shown.GetProperty("text").GetString(), shown.GetProperty("edited").GetBoolean()).ShouldBe(("140,000", true));
        (await line.PostAsync("edit", new { @as = line.Officer, messageId, text = "ก" })).Error.ShouldBe("'in' is missing.");
        (await line.PostAsync("edit", new { @as = line.Other, @in = line.Group, messageId, text = "ก" })).Status.ShouldBe(400);
    }
}
