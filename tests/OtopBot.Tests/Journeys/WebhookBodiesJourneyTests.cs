using System.Text.Json.Nodes;
using OtopBot.Line.Webhook;
using OtopBot.Simulator.Platform;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// Whatever LINE may send, and much that it should not: the whole road answers with the right status and stays clean.
public sealed class WebhookBodiesJourneyTests
{
    [Fact]
    public async Task Bodies_of_our_own_are_answered_as_they_deserve_and_leave_nothing_behind()
    {
        await using var story = await Story.StartAsync();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "OtopBot.Tests", "Line", "Webhook", "Bodies")).Order(StringComparer.Ordinal))
        {
            var status = await story.RawAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), null);
            status.ShouldBeOneOf([200, 400], file);
        }

        await NothingIsStuckAsync(story);
    }

    [Fact]
    public async Task A_wrong_signature_is_refused_and_nothing_is_stored()
    {
        await using var story = await Story.StartAsync();
        var before = await InboxAsync(story);
        var body = Webhooks.Body(Webhooks.Text("01EA8TGHZPPQMS13YH76AJXQEE", story.People["จุน"], "รับรองเป้า"));

        (await story.RawAsync(body, WebhookSignature.Sign(body, "ffffffffffffffffffffffffffffffff"))).ShouldBe(401);
        (await story.RawAsync(body, "not base64")).ShouldBe(401);

        (await InboxAsync(story)).ShouldBe(before);
    }

    [Fact]
    public async Task The_same_event_fifty_times_at_once_has_one_effect()
    {
        await using var story = await Story.StartAsync();
        await story.SayAsync("จุน", "มิ.ย. ทั่วไป 50.5 ล้าน ออนไลน์ 12,554,386");
        var body = Webhooks.Body(Webhooks.Text("01EA8TGHZPPQMS13YH76AJXQEF", story.People["จุน"], "ยืนยัน", 1_591_582_000_000));

        (await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => story.RawAsync(body, null)))).ShouldAllBe(s => s == 200);
        await story.SettleAsync();

        (await story.DistrictAsync("จุน"))["reports"]!.AsArray().ShouldHaveSingleItem();
        (await story.NewAsync(story.People["จุน"])).Count(s => s.Text.Contains("บันทึกรายงานแล้ว", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Every_published_body_is_answered_as_its_manifest_says()
    {
        if (SharedFiles.LineFile("webhook-manifest.json") is not { } path)
        {
            Assert.Skip("LINE's published bodies do not lie beside the project; bodies of our own are tested above.");
            return;
        }

        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        ((string)manifest["channelSecret"]!).ShouldBe(PretendChannel.Secret);
        await using var story = await Story.StartAsync();
        foreach (var fixture in manifest["fixtures"]!.AsArray())
        {
            var before = await InboxAsync(story);
            var bytes = await File.ReadAllBytesAsync(SharedFiles.LineFile((string)fixture!["file"]!)!, TestContext.Current.CancellationToken);
            var expected = (string)fixture["expect"]!;

            (await story.RawAsync(bytes, (string)fixture["signature"]!)).ShouldBe(expected == "reject" ? 400 : 200, (string)fixture["file"]!);
            await story.SettleAsync();
            var after = await InboxAsync(story);
            if (expected is "reject" or "foreign")
                after.ShouldBe(before, (string)fixture["file"]!);
            after.Failed.ShouldBe(before.Failed + (expected == "bad-element" ? 1 : 0), (string)fixture["file"]!);
        }

        await NothingIsStuckAsync(story);
    }

    private static async Task NothingIsStuckAsync(Story story)
    {
        await story.SettleAsync();
        (await InboxAsync(story)).Waiting.ShouldBe(0);
        ((int)(await story.GetAsync("/sim/facts"))["outbox"]!["waiting"]!).ShouldBe(0);
        (await story.SayAsync("จุน", "สถานะ")).ShouldNotBeEmpty("the bot still answers");
    }

    private static async Task<(int Waiting, int Handled, int Failed)> InboxAsync(Story story)
    {
        var inbox = (await story.GetAsync("/sim/facts"))["inbox"]!;
        return ((int)inbox["waiting"]!, (int)inbox["handled"]!, (int)inbox["failed"]!);
    }
}
