using OtopBot.Line.Webhook;

namespace OtopBot.Tests.Line.Webhook;

public sealed class TextContentTests
{
    [Fact]
    public void Only_the_bots_own_mention_counts()
    {
        var texts = Body.Events("texts").Cast<MessageEvent>().Select(sent => sent.Message).Cast<TextContent>().ToList();

        texts.Select(text => text.MentionsBot).ShouldBe([false, true, false, false, false]);
        texts[1].WithoutOwnMention().ShouldBe("สรุป");
        texts[2].WithoutOwnMention().ShouldBe("@ทุกคน ประชุมบ่าย");
    }

    [Theory]
    [InlineData("@บอท สรุป", 0, 4, "สรุป")]
    [InlineData("ขอ @บอท สรุป", 3, 4, "ขอ สรุป")]
    [InlineData("สรุป @บอท", 5, 4, "สรุป")]
    [InlineData("บรรทัดแรก\n@บอท สรุป", 10, 4, "บรรทัดแรก\nสรุป")]
    [InlineData("@บอท", 0, 4, "")]
    public void The_mention_goes_with_the_space_it_leaves(string text, int index, int length, string left) =>
        Cut(text, (index, length)).ShouldBe(left);

    [Theory]
    [InlineData("🌾🌾 @บอท 500", 5, 4)]
    [InlineData("🌾🌾 @บอท 500", 3, 4)]
    [InlineData("👨‍👩‍👧 @บอท 500", 2, 4)]
    public void The_at_sign_tells_in_which_unit_LINE_counted(string text, int index, int length) =>
        Cut(text, (index, length)).ShouldEndWith(" 500");

    [Theory]
    [InlineData("🌾🌾 @บอท 500", 5, 4, "🌾🌾 500")]
    [InlineData("🌾🌾 @บอท 500", 3, 4, "🌾🌾 500")]
    [InlineData("👨‍👩‍👧 @บอท 500", 2, 4, "👨‍👩‍👧 500")]
    [InlineData("รายงาน @บอท 500", 6, 4, "รายงาน 500")]
    [InlineData("@บอท 500", 0, 400, "")]
    [InlineData("ยอด 500", 0, 4, "ยอด 500")]
    [InlineData("@บอท 500", -1, 4, "@บอท 500")]
    [InlineData("@บอท 500", 0, 0, "@บอท 500")]
    [InlineData("@บอท 500", int.MaxValue, int.MaxValue, "")]
    public void A_mention_that_does_not_fit_eats_no_figure_that_is_not_its_own(string text, int index, int length, string left) =>
        Cut(text, (index, length)).ShouldBe(left);

    [Fact]
    public void Several_mentions_go_from_the_back_and_none_twice()
    {
        Cut("@บอท สรุป @บอท ด้วย", (0, 4), (10, 4)).ShouldBe("สรุป ด้วย");
        Cut("@บอท สรุป", (0, 4), (0, 4)).ShouldBe("สรุป");
    }

    [Fact]
    public void A_cut_never_leaves_half_a_letter_pair() => Cut("@🌾 5", (0, 2)).ShouldBe("5");

    private static string Cut(string text, params (int Index, int Length)[] mentions) =>
        new TextContent("1", text) { Mentions = [.. mentions.Select(at => new Mention(at.Index, at.Length, "user", Body.Bot, true))] }
            .WithoutOwnMention();
}
