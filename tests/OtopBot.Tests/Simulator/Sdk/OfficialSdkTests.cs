namespace OtopBot.Tests.Simulator.Sdk;

// LINE's own SDK, unchanged but for its address, finds in the simulator what it finds at LINE's.
public sealed class OfficialSdkTests(SdkRun run) : IClassFixture<SdkRun>
{
    public static TheoryData<string> Checks { get; } =
    [
        "webhook endpoint get",
        "webhook endpoint set",
        "webhook test reaches the bot with an empty signed body",
        "webhook test tells of a bot that nobody answers for",
        "signature of Thai and emoji is accepted by the middleware",
        "signature of the raw bytes is right",
        "signature of a tampered body is refused",
        "reply",
        "push",
        "push with retry key is sent once",
        "push is told what is wrong with a message",
        "push to a group",
        "multicast",
        "validate reply",
        "validate push",
        "validate multicast",
        "broadcast and narrowcast are refused",
        "loading",
        "quota",
        "consumption",
        "the unified client on both hosts",
        "content",
        "content that is not there",
        "content is 202 while it is prepared",
        "transcoding",
        "preview",
        "content is 410 after it was taken back",
        "rich menu validate",
        "rich menu create, get and list",
        "rich menu without image is shown to nobody",
        "rich menu image upload and download",
        "rich menu default set, get and cancel",
        "rich menu link and unlink",
        "rich menu bulk link and unlink",
        "rich menu alias create, update, get, list and delete",
        "rich menu switch by a tap",
        "rich menu batch",
        "rich menu delete",
        "token stateless by secret",
        "token stateless by assertion",
        "token short-lived issue, verify and revoke",
        "token long-lived verify",
        "token v2.1 issue, verify, kid and revoke",
        "token of nobody",
        "profile",
        "group member profile",
        "group summary and count",
        "group member ids and followers need a verified account",
        "leave group",
        "leave room",
    ];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Official_SDK_is_served(string check)
    {
        NeedRun();
        run.Problems.Keys.ShouldContain(check);
        run.Problems[check].ShouldBeNull();
    }

    [Fact]
    public void Every_check_of_the_script_is_named_here()
    {
        NeedRun();
        run.Problems.Keys.Except(Checks.Select(c => c.Data)).ShouldBeEmpty();
    }

    private void NeedRun()
    {
        if (run.Missing is not { } missing)
            return;
        if (Environment.GetEnvironmentVariable("OTOPBOT_NODE_REQUIRED") == "true")
            Assert.Fail($"LINE's Node SDK could not be run ({missing}).");
        Assert.Skip($"LINE's Node SDK could not be run ({missing}); OTOPBOT_NODE_REQUIRED=true makes this a failure.");
    }
}
