using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Data;
using OtopBot.Dialogs;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Webhook;
using OtopBot.Outbox;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

public sealed class ConversationRunnerTests
{
    [Fact]
    public async Task What_another_module_hears_is_not_answered()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Does(DialogScriptEvents.Text("เมนู"), mode: "standby").BotIsSilent();
        (await script.LookAsync(db => db.Set<Conversation>().CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("ffffffffffffffffffffffffffffffff")]
    public async Task The_invented_events_of_old_consoles_are_not_answered(string token)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Does(DialogScriptEvents.Text("เมนู"), token: token).BotIsSilent();
    }

    [Fact]
    public async Task A_reply_carries_the_token_of_its_event_and_its_id_as_key()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("เมนู");
        var reply = await script.LookAsync(db => db.Set<OutboxMessage>().SingleAsync());
        reply.Key.ShouldBe($"reply:{LineIds.Event(1)}");
        reply.ReplyToken.ShouldBe(LineIds.Token(LineIds.Event(1)));
    }

    [Fact]
    public async Task A_reply_of_unknown_fate_is_offered_once_and_shown_again_on_request()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await AssumeAsync(script, officer.ChatId, "รับแล้ว 63,054,386 บาท");
        await officer.Says("เมนู").BotSays("เมนู", "ข้อความก่อนหน้านี้อาจส่งไม่ถึง").Taps("ดูข้อความก่อนหน้า").BotSays("รับแล้ว 63,054,386 บาท")
            .Says("เมนู").BotDoesNotSay("ข้อความก่อนหน้านี้");
    }

    [Fact]
    public async Task A_reply_to_somebody_else_cannot_be_asked_for()
    {
        await using var script = await DialogScript.BeginAsync();
        var id = await AssumeAsync(script, script.Officer("ปง").ChatId, "ความลับของอำเภอปง");
        await script.Officer("จุน").Presses($"bot.again?m={id}").BotSays("ปุ่มนี้ใช้ไม่ได้แล้ว").BotDoesNotSay("ความลับ");
    }

    [Fact]
    public async Task A_draft_of_an_older_version_is_dropped_with_a_kind_word()
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<Dialog>(new ColourDialog("ฟ้า", schema: 2)));
        await script.ChangeAsync(db =>
        {
            var conversation = new Conversation(script.Officer("จุน").ChatId);
            conversation.Remember("ฟ้า", """{"ฟ้า":{"Schema":1,"State":{"First":"แดง"}},"หายไปแล้ว":{"Schema":1,"State":{}}}""", PhayaoCampaign.Signed);
            db.Add(conversation);
            return Task.CompletedTask;
        });
        await script.Officer("จุน").Says("เขียว").BotSays("ใช้ต่อไม่ได้", "การเลือกสี ฟ้า", "ยังไม่ได้บันทึกอะไร").Says("เขียว").BotDoesNotSay("ใช้ต่อไม่ได้");
    }

    [Theory]
    // What it talks about was begun by a newer release: in a newer shape, or in a dialog that is not here yet.
    [InlineData("ฟ้า", """{"ฟ้า":{"Schema":2,"State":{"First":"แดง"}}}""")]
    [InlineData("ม่วง", """{"ม่วง":{"Schema":1,"State":{"First":"แดง"}}}""")]
    public async Task A_draft_of_a_newer_release_is_left_to_it_for_a_while(string active, string drafts)
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<Dialog>(new ColourDialog("ฟ้า")));
        var officer = script.Officer("จุน");
        await BeginAsync(script, officer, active, drafts);

        await Should.ThrowAsync<LeftToNewerReleaseException>(async () => await officer.Says("เขียว"));
        (await DraftsAsync(script, officer)).ShouldBe(drafts);

        script.Clock.Advance(NewerRelease.Patience);
        await officer.Says("เขียว").BotDoesNotSay("ได้ แดง เขียว").Says("เมนู").BotDoesNotSay("ใช้ต่อไม่ได้");
        (await DraftsAsync(script, officer)).ShouldBe("{}");
    }

    [Fact]
    public async Task What_a_newer_release_has_made_wait_is_carried_along_until_its_message_is_taken_back()
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<Dialog>(new ColourDialog("ฟ้า")));
        var officer = script.Officer("จุน");
        await BeginAsync(script, officer, "ฟ้า", """{"ฟ้า":{"Schema":1,"State":{"First":"แดง"}},"ม่วง":{"Schema":3,"State":{"Any":[1,{"Deep":"คำ"}]},"Trace":{"Heard":["m7"]}}}""");

        await officer.Says("เขียว").BotSays("ได้ แดง เขียว");
        (await DraftsAsync(script, officer)).ShouldBe("""{"ม่วง":{"Schema":3,"State":{"Any":[1,{"Deep":"คำ"}]},"Trace":{"Heard":["m7"]}}}""");

        await officer.TakesBack("m7");
        (await DraftsAsync(script, officer)).ShouldBe("{}");
    }

    [Fact]
    public async Task What_breaks_is_not_hidden_from_the_worker_and_the_person_gets_an_apology_once()
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<Dialog>(new ColourDialog("ฟ้า")));
        var officer = script.Officer("จุน");
        await officer.Says("ฟ้า");
        await Should.ThrowAsync<InvalidOperationException>(async () => await officer.Says("พัง"));

        var e = LineEvent.Parse(DialogScriptEvents.Complete(DialogScriptEvents.Text("พัง"), LineIds.Event(9), script.Clock.GetUtcNow(), new() { ["type"] = "user", ["userId"] = officer.ChatId }));
        for (var time = 0; time < 2; time++)
            await script.ChangeAsync(db => script.Get<ConversationRunner>().ApologiseAsync(db, e, TestContext.Current.CancellationToken));
        (await script.PushedToAsync(officer.ChatId)).ShouldHaveSingleItem().ShouldContain("ขออภัย");
    }

    [Fact]
    public async Task Blocking_is_noted_once_and_told_to_the_administrators_once()
    {
        await using var script = await DialogScript.BeginAsync();
        var admin = script.Admin();
        await script.Officer("จุน").Unfollows().Unfollows().BotIsSilent();
        (await script.PushedToAsync(admin.ChatId)).ShouldHaveSingleItem().ShouldContain("ปิดกั้นบอท");
        (await script.LookAsync(db => db.People.CountAsync(p => p.BlockedAt != null))).ShouldBe(1);
        await script.Officer("จุน").Follows(again: true).BotSays("ยินดีต้อนรับกลับมา").Follows(again: true);
        var told = await script.PushedToAsync(admin.ChatId);
        told.Count.ShouldBe(2);
        told[1].ShouldContain("กลับมาติดต่อทางบอทได้แล้ว");
        (await script.LookAsync(db => db.People.CountAsync(p => p.BlockedAt != null))).ShouldBe(0);
    }

    [Fact]
    public async Task Who_writes_is_reachable_again_even_when_LINEs_word_of_it_got_lost()
    {
        await using var script = await DialogScript.BeginAsync();
        var admin = script.Admin();
        await script.Officer("จุน").Unfollows().Says("เมนู").BotSays("เมนู");
        (await script.LookAsync(db => db.People.CountAsync(p => p.BlockedAt != null))).ShouldBe(0);
        (await script.PushedToAsync(admin.ChatId)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Taking_a_message_back_and_members_coming_and_going_are_met_with_silence()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Does(DialogScriptEvents.Unsend()).BotIsSilent();
        await script.Group().Member().Does(DialogScriptEvents.Members(joined: true)).BotIsSilent().Does(DialogScriptEvents.Members(joined: false)).BotIsSilent();
    }

    private static async Task<long> AssumeAsync(DialogScript script, string chatId, string text)
    {
        await script.ChangeAsync(db =>
        {
            var reply = OutboxMessage.Reply("reply:lost", chatId, "token", MessageBatch.Of(new TextMessage(text)), script.Clock.GetUtcNow());
            reply.Assume(script.Clock.GetUtcNow(), "timed out");
            db.Add(reply);
            return Task.CompletedTask;
        });
        return await script.LookAsync(db => db.Set<OutboxMessage>().Where(m => m.Key == "reply:lost").Select(m => m.Id).SingleAsync());
    }

    private static Task BeginAsync(DialogScript script, Speaker officer, string active, string drafts) => script.ChangeAsync(db =>
    {
        var conversation = new Conversation(officer.ChatId);
        conversation.Remember(active, drafts, PhayaoCampaign.Signed);
        db.Add(conversation);
        return Task.CompletedTask;
    });

    private static Task<string> DraftsAsync(DialogScript script, Speaker officer)
        => script.LookAsync(db => db.Set<Conversation>().Where(c => c.ChatId == officer.ChatId).Select(c => c.Drafts).SingleAsync());
}
