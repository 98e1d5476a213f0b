using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Inbox;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Inbox;

public sealed class TakenBackTests
{
    [Fact]
    public async Task The_text_goes_and_the_confirmed_figure_stays_traceable()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").Says("ยืนยัน").TakesBack().BotIsSilent();
        var report = (await script.ReportsAsync()).ShouldHaveSingleItem();
        report.Total.ShouldBe(Baht.Of(52_000_000));
        var source = await script.LookAsync(db => db.Set<InboxMessage>().SingleAsync(m => m.EventId == report.SourceEventId));
        (source.Raw, source.TakenBackAt is not null, source.Status).ShouldBe(("", true, InboxStatus.Handled));
    }

    [Fact]
    public async Task A_figure_not_confirmed_goes_with_its_message_and_is_asked_for_again()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน").BotSays("ออนไลน์").Says("ออนไลน์ 77,111,333").BotOffers("ยืนยัน").TakesBack().BotIsSilent();
        (await script.TextsAsync()).Where(t => t.Contains("77111333", StringComparison.Ordinal) || t.Contains("77,111,333", StringComparison.Ordinal)).Where(t => !t.StartsWith("Outbox", StringComparison.Ordinal)).ShouldBeEmpty();
        await officer.Says("สวัสดี").BotSays("ท่านถอนคืนข้อความไปแล้ว", "ออกจากการรายงานยอด", "ออนไลน์").BotDoesNotOffer("ยืนยัน")
            .Says("ออนไลน์ 2 ล้าน").BotDoesNotSay("ถอนคืน").BotSays("52,000,000").Taps("ยืนยัน");
        (await script.ReportsAsync()).ShouldHaveSingleItem().Total.ShouldBe(Baht.Of(52_000_000));
    }

    [Fact]
    public async Task A_draft_that_was_built_on_the_message_ends_and_the_old_card_saves_nothing()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 77,111,333");
        var first = DialogScriptEvents.MessageId(LineIds.Event(1));
        await officer.Says("ออนไลน์ 2 ล้าน").BotOffers("ยืนยัน");
        var confirm = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.TakesBack(first).Presses(confirm).BotSays("ท่านถอนคืนข้อความไปแล้ว", "เลิกการรายงานยอดที่ทำค้างไว้ทั้งรายการ").BotDoesNotSay("77,111,333", "ออกจาก");
        (await script.ReportsAsync()).ShouldBeEmpty();
        (await script.LookAsync(db => db.Set<OtopBot.Dialogs.Conversation>().SingleAsync())).Drafts.ShouldNotContain("7711133300");
    }

    [Fact]
    public async Task A_doubt_that_quotes_the_message_is_forgotten()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน").Says("ออนไลน์ 1.257").BotSays("1.257").TakesBack();
        (await script.LookAsync(db => db.Set<OtopBot.Dialogs.Conversation>().SingleAsync())).Drafts.ShouldNotContain("1.257");
        await officer.Says("ทำต่อ").BotSays("ถอนคืน").BotDoesNotSay("1.257");
    }

    [Fact]
    public async Task What_is_said_next_does_not_answer_a_question_that_nobody_saw()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("รายงาน").BotSays("ทั่วไป").Says("5 ล้าน").BotSays("ออนไลน์").TakesBack()
            .Says("1 ล้าน").BotSays("ท่านถอนคืนข้อความไปแล้ว", "ทั่วไป").BotDoesNotSay("1,000,000", "ไม่เข้าใจ")
            .Says("2 ล้าน").BotSays("2,000,000", "ออนไลน์").BotDoesNotSay("ถอนคืน");
    }

    [Fact]
    public async Task What_is_said_next_is_not_taken_for_a_name()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Stranger().Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Says("กก ขข").BotSays("ตำแหน่ง").TakesBack()
            .Says("พัฒนาการอำเภอ").BotSays("ท่านถอนคืนข้อความไปแล้ว", "พิมพ์ชื่อ").Says("คค งง").BotSays("ตำแหน่ง", "คค งง");
    }

    [Fact]
    public async Task A_word_that_shaped_nothing_takes_nothing_with_it()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").Says("สวัสดี").TakesBack().Says("ยืนยัน").BotSays("ย-2563-5602-06-01").BotDoesNotSay("ถอนคืน");
    }

    [Fact]
    public async Task A_sentence_set_aside_for_the_notice_is_not_gone_on_with()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await script.HasAcceptedOlderNoticeAsync(officer);
        await officer.Says("มิ.ย. ทั่วไป 77,111,333 ออนไลน์ 2 ล้าน").TakesBack().Says("ยอมรับ").BotSays("เมนู").BotDoesNotSay("77,111,333", "79,111,333");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_taken_back_before_it_was_handled_is_not_handled_whichever_came_first(bool unsendFirst)
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        var (said, unsend) = (script.NextEventId(), script.NextEventId());
        var source = new System.Text.Json.Nodes.JsonObject { ["type"] = "user", ["userId"] = officer.ChatId };
        var message = LineEvent.Parse(DialogScriptEvents.Complete(DialogScriptEvents.Text("มิ.ย. ทั่วไป 77,111,333"), said, script.Clock.GetUtcNow(), (System.Text.Json.Nodes.JsonObject)source.DeepClone()));
        var back = LineEvent.Parse(DialogScriptEvents.Complete(DialogScriptEvents.Unsend(message is MessageEvent { Message.Id: var id } ? id : ""), unsend, script.Clock.GetUtcNow(), source));
        await script.StoreAsync(unsendFirst ? back : message);
        if (unsendFirst)
            await script.ChangeAsync(db => script.HandleAsync(db, unsend));
        await script.StoreAsync(unsendFirst ? message : back);
        await script.ChangeAsync(db => script.HandleAsync(db, said));
        if (!unsendFirst)
            await script.ChangeAsync(db => script.HandleAsync(db, unsend));

        (await script.LookAsync(db => db.Set<OutboxMessage>().CountAsync())).ShouldBe(0);
        (await script.TextsAsync()).Where(t => t.Contains("77,111,333", StringComparison.Ordinal)).ShouldBeEmpty();
        (await script.LookAsync(db => db.Set<InboxMessage>().ToListAsync())).ShouldAllBe(m => m.Status == InboxStatus.Handled);
    }

    [Fact]
    public async Task Nobody_takes_back_what_was_said_in_another_chat()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน");
        await script.Officer("ปง").TakesBack(DialogScriptEvents.MessageId(LineIds.Event(1)));
        (await script.LookAsync(db => db.Set<InboxMessage>().SingleAsync(m => m.EventId == LineIds.Event(1)))).Raw.ShouldNotBe("");
        await script.Officer("จุน").Says("ยืนยัน").BotSays("ย-2563-5602-06-01");
    }

    [Fact]
    public async Task What_was_answered_to_it_keeps_no_text_once_it_is_done()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 1.257");
        await script.ChangeAsync(async db => (await db.Set<OutboxMessage>().SingleAsync()).Assume(script.Clock.GetUtcNow(), "timed out"));
        await officer.TakesBack();
        (await script.LookAsync(db => db.Set<OutboxMessage>().SingleAsync())).Messages.ShouldBe(OutboxMessage.NoText);
    }
}
