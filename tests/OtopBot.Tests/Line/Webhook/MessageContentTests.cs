using OtopBot.Line.Webhook;

namespace OtopBot.Tests.Line.Webhook;

public sealed class MessageContentTests
{
    private static readonly IReadOnlyList<MessageContent> Contents =
        [.. Body.Events("contents").Cast<MessageEvent>().Select(sent => sent.Message)];

    [Fact]
    public void Text_brings_its_tokens_and_what_it_quotes()
    {
        var texts = Body.Events("texts").Cast<MessageEvent>().Select(sent => sent.Message).Cast<TextContent>().ToList();

        texts[0].Text.ShouldBe("รายงานยอด มิ.ย. 120,000\nออนไลน์ \"5,000\" \\ จบ");
        (texts[0].Id, texts[0].QuoteToken, texts[0].MarkAsReadToken).ShouldBe(("500000000000000000", "q-1", "r-1"));
        texts[4].QuotedMessageId.ShouldBe("499999999999999999");
        texts[3].MarkAsReadToken.ShouldBeNull();
    }

    [Fact]
    public void Pictures_say_who_holds_them_and_which_set_they_belong_to()
    {
        Contents[0].ShouldBe(new ImageContent(Contents[0].Id, new("line", null, null), new("SET", 2, 2)) { QuoteToken = "q" });
        Contents[1].ShouldBeOfType<ImageContent>().Provider
            .ShouldBe(new("external", "https://pic.example/1.jpg", "https://pic.example/1s.jpg"));
    }

    [Fact]
    public void Other_kinds_bring_what_is_theirs()
    {
        Contents[2].ShouldBeOfType<VideoContent>().Duration.ShouldBe(61000);
        Contents[3].ShouldBeOfType<AudioContent>().Duration.ShouldBeNull();
        Contents[3].QuoteToken.ShouldBeNull();
        Contents[4].ShouldBe(new FileContent(Contents[4].Id, "ใบรับรอง.pdf", 20480));
        Contents[5].ShouldBe(new LocationContent(Contents[5].Id, 19.1664m, 99.9019m, "ศาลากลาง", "พะเยา"));
        Contents[6].ShouldBe(new LocationContent(Contents[6].Id, 19m, 99.9m, null, null));
        Contents[7].ShouldBeOfType<StickerContent>().Keywords.ShouldBe(["สวัสดี", "ไหว้"]);
        var sticker = Contents[8].ShouldBeOfType<StickerContent>();
        (sticker.PackageId, sticker.StickerId, sticker.Text).ShouldBe(("447", "1989", "ส่งแล้ว"));
        sticker.Keywords.ShouldBeEmpty();
    }
}
