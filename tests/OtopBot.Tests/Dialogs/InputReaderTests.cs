using System.Text.Json.Nodes;
using OtopBot.Dialogs;
using OtopBot.Line.Webhook;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

public sealed class InputReaderTests
{
    [Theory]
    [InlineData("บอท", "")]
    [InlineData("บอท สรุป", "สรุป")]
    [InlineData("@บอท สรุป มิ.ย.", "สรุป มิ.ย.")]
    [InlineData("บอท, สรุป", "สรุป")]
    [InlineData("บอท: ใครยังไม่ส่ง", "ใครยังไม่ส่ง")]
    [InlineData("บอทสรุป", "สรุป")]
    [InlineData("  บอท\nABCD-EFGH", "ABCD-EFGH")]
    public void A_group_speaks_to_the_bot_by_its_name(string text, string rest)
        => Heard(Group(DialogScriptEvents.Text(text))).ShouldBe(new Said(rest, Addressed: true));

    [Theory]
    [InlineData("บอทไม่ดี")]
    [InlineData("สรุป มิ.ย.")]
    [InlineData("ถามบอท สรุป")]
    [InlineData("ส่งยอดแล้วนะ 1,000,000")]
    public void A_group_that_speaks_about_it_is_not_answered(string text)
        => Heard(Group(DialogScriptEvents.Text(text))).ShouldBe(new Said(text, Addressed: false));

    [Fact]
    public void A_mention_of_the_bot_is_cut_off_and_one_of_somebody_else_is_not()
    {
        JsonArray Mention(bool self) => [new JsonObject { ["index"] = 0, ["length"] = 4, ["type"] = "user", ["isSelf"] = self }];
        Heard(Group(DialogScriptEvents.Text("@OTO สรุป", Mention(true)))).ShouldBe(new Said("สรุป", Addressed: true));
        Heard(Group(DialogScriptEvents.Text("@OTO สรุป", Mention(false)))).ShouldBe(new Said("@OTO สรุป", Addressed: false));
    }

    [Theory]
    [InlineData("sticker", SentKind.Sticker)]
    [InlineData("image", SentKind.Picture)]
    [InlineData("video", SentKind.Video)]
    [InlineData("audio", SentKind.Voice)]
    [InlineData("file", SentKind.File)]
    [InlineData("location", SentKind.Location)]
    [InlineData("hologram", SentKind.Other)]
    public void Everything_that_is_no_text_has_its_name(string type, SentKind kind)
        => Heard(Person(DialogScriptEvents.Media(type))).ShouldBe(new Sent(kind));

    [Fact]
    public void A_chat_of_two_is_always_addressed_and_says_all_of_it()
        => Heard(Person(DialogScriptEvents.Text("บอท สรุป"))).ShouldBe(new Said("บอท สรุป", Addressed: true) { MessageId = DialogScriptEvents.MessageId(LineIds.Event(1)) });

    [Theory]
    [InlineData("จุน \u202E054,321\u202C บาท", "จุน 054,321 บาท")]
    [InlineData("\u2067ยืนยัน\u2069", "ยืนยัน")]
    [InlineData("\u200Fเมนู\u200E", "เมนู")]
    public void Marks_that_would_turn_the_writing_around_are_not_words(string text, string rest)
        => Heard(Person(DialogScriptEvents.Text(text))).ShouldBeOfType<Said>().Text.ShouldBe(rest);

    [Theory]
    [InlineData("certify.confirm?n=00000000&d=5602&v=1")]
    [InlineData("codes.post?d=5602&t=0")]
    public void The_code_of_a_button_that_somebody_types_is_only_words(string code)
        => Heard(Person(DialogScriptEvents.Text(code))).ShouldBeOfType<Said>().Text.ShouldBe(code);

    [Fact]
    public void An_event_of_no_chat_is_not_heard()
        => InputReader.Read(LineEvent.Parse("""{"type":"accountLink","link":{"result":"failed"},"webhookEventId":"1","timestamp":1,"mode":"active"}""")).ShouldBeNull();

    [Fact]
    public void A_rich_menu_that_switches_asks_nothing()
    {
        var tap = DialogScriptEvents.Postback("x");
        tap["postback"]!["params"] = new JsonObject { ["newRichMenuAliasId"] = "a", ["status"] = "SUCCESS" };
        Heard(Person(tap)).ShouldBe(new Unheard());
    }

    private static Input Heard(string json) => InputReader.Read(LineEvent.Parse(json))!.Value.Input;

    private static string Person(JsonObject e) => Complete(e, new JsonObject { ["type"] = "user", ["userId"] = LineIds.User("ก") });

    private static string Group(JsonObject e) => Complete(e, new JsonObject { ["type"] = "group", ["groupId"] = LineIds.Group("ก") });

    private static string Complete(JsonObject e, JsonObject source) => DialogScriptEvents.Complete(e, LineIds.Event(1), PhayaoCampaign.Signed, source);
}
