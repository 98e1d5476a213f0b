using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;

namespace OtopBot.Tests.Line.Messages;

// Every limit from both sides: the last that LINE takes, and the first that it refuses.
public sealed class LimitTests
{
    // Two UTF-16 units and one grapheme.
    private const string Vowelled = "กิ";

    private static readonly LineAction Tap = new PostbackAction("ยืนยัน", "d");

    [Fact]
    public void One_to_five_messages()
    {
        Takes(Enumerable.Repeat(new TextMessage("ก"), 5));
        Refuses(Enumerable.Repeat(new TextMessage("ก"), 6), "messages", "6");
        Refuses([], "messages", "0");
        MessageBatch.Of(new TextMessage("ก"), new TextMessage("ข")).Count.ShouldBe(2);
    }

    [Fact]
    public void Text_is_counted_in_UTF16()
    {
        Takes(new TextMessage(new string('ก', 5000)));
        Refuses(new TextMessage(new string('ก', 5001)), "messages[0].text", "5001");
        Takes(new TextMessage(Times(Vowelled, 2500)));
        Refuses(new TextMessage(Times(Vowelled, 2500) + "ก"), "messages[0].text", "5001");
        Refuses(new TextMessage(""), "messages[0].text", "0");
    }

    [Fact]
    public void The_second_message_is_named_as_such() =>
        Refuses([new TextMessage("ก"), new TextMessage("")], "messages[1].text", "0");

    [Fact]
    public void Alternative_text_of_Flex_and_template()
    {
        Takes(new FlexMessage(new string('ก', 1500), Flex(new FlexText("ก"))));
        Refuses(new FlexMessage(new string('ก', 1501), Flex(new FlexText("ก"))), "messages[0].altText", "1501");
        Takes(new TemplateMessage(new string('ก', 1500), new ConfirmTemplate("ก", Tap, Tap)));
        Refuses(new TemplateMessage(new string('ก', 1501), new ConfirmTemplate("ก", Tap, Tap)), "messages[0].altText", "1501");
    }

    [Fact]
    public void Quick_replies()
    {
        var item = new QuickReplyItem(Tap);
        Takes(new TextMessage("ก") { QuickReply = new([.. Enumerable.Repeat(item, 13)]) });
        Refuses(new TextMessage("ก") { QuickReply = new([.. Enumerable.Repeat(item, 14)]) }, "messages[0].quickReply.items", "14");
        Refuses(new TextMessage("ก") { QuickReply = new([]) }, "messages[0].quickReply.items", "0");
        Takes(WithQuickReply(new MessageAction(Times(Vowelled, 20), "ก")));
        Refuses(
            WithQuickReply(new MessageAction(Times(Vowelled, 21), "ก")), "messages[0].quickReply.items[0].action.label", "21");
        Refuses(WithQuickReply(new MessageAction("", "ก")), "messages[0].quickReply.items[0].action.label", "0");
        Refuses(
            new TextMessage("ก") { QuickReply = new([item with { ImageUrl = "http://i" }]) },
            "messages[0].quickReply.items[0].imageUrl",
            "another");
    }

    [Fact]
    public void Sender()
    {
        Takes(new TextMessage("ก") { Sender = new(new string('ก', 20), Url(2000)) });
        Refuses(new TextMessage("ก") { Sender = new(new string('ก', 21)) }, "messages[0].sender.name", "21");
        Refuses(new TextMessage("ก") { Sender = new("LINE Thailand") }, "messages[0].sender.name", "LINE Thailand");
        Refuses(new TextMessage("ก") { Sender = new(IconUrl: Url(2001)) }, "messages[0].sender.iconUrl", "2001");
    }

    [Fact]
    public void Pictures_are_https_and_their_addresses_short()
    {
        Takes(new ImageMessage(Url(2000), Url(2000)));
        Refuses(new ImageMessage(Url(2001), Url(9)), "messages[0].originalContentUrl", "2001");
        Refuses(new ImageMessage(Url(9), Url(2001)), "messages[0].previewImageUrl", "2001");
        Refuses(new ImageMessage("http://p", Url(9)), "messages[0].originalContentUrl", "another");
    }

    [Fact]
    public void Confirm_template()
    {
        Takes(new TemplateMessage("ก", new ConfirmTemplate(Times(Vowelled, 240), Tap, Tap)));
        Refuses(new TemplateMessage("ก", new ConfirmTemplate(Times(Vowelled, 241), Tap, Tap)), "messages[0].template.text", "241");
        Refuses(new TemplateMessage("ก", new ConfirmTemplate("", Tap, Tap)), "messages[0].template.text", "0");
        var tooLong = new MessageAction(Times(Vowelled, 21), "ก");
        Takes(new TemplateMessage("ก", new ConfirmTemplate("ก", Tap, tooLong with { Label = Times(Vowelled, 20) })));
        Refuses(new TemplateMessage("ก", new ConfirmTemplate("ก", Tap, tooLong)), "messages[0].template.actions[1].label", "21");
    }

    [Fact]
    public void Buttons_template()
    {
        var plain = new ButtonsTemplate(Times(Vowelled, 160), [Tap, Tap, Tap, Tap]);
        Takes(new TemplateMessage("ก", plain));
        Refuses(new TemplateMessage("ก", plain with { Text = Times(Vowelled, 161) }), "messages[0].template.text", "161");
        Refuses(new TemplateMessage("ก", plain with { Actions = [Tap, Tap, Tap, Tap, Tap] }), "messages[0].template.actions", "5");
        Refuses(new TemplateMessage("ก", plain with { Actions = [] }), "messages[0].template.actions", "0");

        var titled = plain with { Text = Times(Vowelled, 60), Title = Times(Vowelled, 40) };
        Takes(new TemplateMessage("ก", titled));
        Refuses(new TemplateMessage("ก", titled with { Text = Times(Vowelled, 61) }), "messages[0].template.text", "61");
        Refuses(new TemplateMessage("ก", titled with { Title = Times(Vowelled, 41) }), "messages[0].template.title", "41");
        Takes(new TemplateMessage("ก", titled with { Title = null, ThumbnailImageUrl = Url(2000) }));
        Refuses(
            new TemplateMessage("ก", titled with { Title = null, Text = Times(Vowelled, 61), ThumbnailImageUrl = Url(9) }),
            "messages[0].template.text",
            "61");
        Refuses(new TemplateMessage("ก", titled with { ThumbnailImageUrl = Url(2001) }), "messages[0].template.thumbnailImageUrl", "2001");
        Refuses(
            new TemplateMessage("ก", titled with { DefaultAction = new UriAction("ก", "javascript:x") }),
            "messages[0].template.defaultAction.uri",
            "another");
    }

    [Fact]
    public void A_rule_names_the_place_the_limit_and_the_value() =>
        Should.Throw<LineLimitException>(() => MessageBatch.Of(new TextMessage(new string('x', 5001))))
            .Message.ShouldBe("messages[0].text: 1 to 5000 UTF-16 units, found 5001.");

    internal static Bubble Flex(params FlexComponent[] contents) => new() { Body = new(BoxLayout.Vertical, contents) };

    internal static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    internal static string Url(int length) => "https://".PadRight(length, 'u');

    internal static void Takes(LineMessage message) => Takes([message]);

    internal static void Takes(IEnumerable<LineMessage> messages) => Should.NotThrow(() => MessageBatch.Of([.. messages]));

    internal static void Refuses(LineMessage message, string path, string found) => Refuses([message], path, found);

    private static void Refuses(IEnumerable<LineMessage> messages, string path, string found)
    {
        var refusal = Should.Throw<LineLimitException>(() => MessageBatch.Of([.. messages]));
        (refusal.Path, refusal.Found).ShouldBe((path, found));
        refusal.Rule.ShouldNotBeEmpty();
    }

    private static TextMessage WithQuickReply(LineAction action) => new("ก") { QuickReply = new([new QuickReplyItem(action)]) };
}
