using Microsoft.Extensions.DependencyInjection;
using OtopBot.Dialogs;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs;

public sealed class DialogRouterTests
{
    [Fact]
    public async Task A_sticker_is_named_and_answered_with_what_to_send()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Sends("sticker").BotSays("บอทอ่านสติกเกอร์ไม่ได้", "มิ.ย. 63 ทั่วไป");
    }

    [Theory]
    [InlineData("image", "รูปภาพ")]
    [InlineData("video", "วิดีโอ")]
    [InlineData("audio", "ข้อความเสียง")]
    [InlineData("file", "ไฟล์")]
    [InlineData("location", "ตำแหน่งที่ตั้ง")]
    [InlineData("hologram", "ข้อความชนิดนี้")]
    public async Task What_cannot_be_read_is_named_and_the_question_comes_again(string type, string named)
    {
        await using var script = await TwoDialogsAsync();
        await script.Officer("จุน").Says("ฟ้า").BotSays("สีแรก ฟ้า").Sends(type).BotSays($"บอทอ่าน{named}ไม่ได้", "สีแรก ฟ้า").Says("แดง").BotSays("สีที่สอง ฟ้า");
    }

    [Fact]
    public async Task Unknown_words_get_a_way_out()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Says("กขคง").BotSays("ไม่เข้าใจ").BotOffers("ช่วยเหลือ").Taps("ช่วยเหลือ").BotSays("บอททำอะไรได้บ้าง", "0 5544 9544");
    }

    [Fact]
    public async Task An_answer_that_the_question_does_not_know_gets_the_question_again()
    {
        await using var script = await TwoDialogsAsync();
        await script.Officer("จุน").Says("ฟ้า").Says("กขคง").BotSays("ไม่เข้าใจคำตอบนี้", "สีแรก ฟ้า");
    }

    [Theory]
    [InlineData("ยกเลิก")]
    [InlineData("ยกเลิกครับ")]
    [InlineData("cancel")]
    public async Task Cancel_says_what_was_dropped_and_that_nothing_was_saved(string word)
    {
        await using var script = await TwoDialogsAsync();
        await script.Officer("จุน").Says("ฟ้า").Says(word).BotSays("เลิกการเลือกสี ฟ้าแล้ว", "ยังไม่ได้บันทึกอะไร")
            .Says(word).BotSays("ไม่มีรายการที่ทำค้างไว้ให้ยกเลิก")
            .Says("แดง").BotSays("ไม่เข้าใจข้อความนี้");
    }

    [Fact]
    public async Task Help_and_menu_work_in_the_middle_and_the_draft_goes_on()
    {
        await using var script = await TwoDialogsAsync();
        await script.Officer("จุน").Says("ฟ้า").Says("แดง")
            .Says("ช่วยเหลือ").BotSays("บอททำอะไรได้บ้าง", "ยังมีรายการที่ทำค้างไว้", "การเลือกสี ฟ้า").Taps("ทำต่อ").BotSays("สีที่สอง ฟ้า")
            .Says("เมนู").BotSays("เมนู", "ยังมีรายการที่ทำค้างไว้").Says("ทำต่อ").BotSays("สีที่สอง ฟ้า")
            .Says("เขียว").BotSays("ได้ แดง เขียว").BotDoesNotSay("ทำค้าง");
    }

    [Fact]
    public async Task A_command_opens_another_dialog_and_the_first_one_waits()
    {
        await using var script = await TwoDialogsAsync();
        await script.Officer("จุน").Says("ฟ้า").Says("แดง").Says("ม่วง").BotSays("สีแรก ม่วง").Says("แดง").BotSays("สีที่สอง ม่วง")
            .Says("เขียว").BotSays("ได้ แดง เขียว", "ยังมีรายการที่ทำค้างไว้", "การเลือกสี ฟ้า").BotOffers("ทำต่อ", "ยกเลิก")
            .Says("อะไรก็ได้").BotSays("สีที่สอง ฟ้า").BotDoesNotSay("ไม่เข้าใจ");
    }

    [Fact]
    public async Task The_command_of_a_dialog_that_waits_shows_its_question_and_loses_nothing()
    {
        await using var script = await TwoDialogsAsync();
        await script.Officer("จุน").Says("ฟ้า").Says("แดง").Says("ฟ้า").BotSays("สีที่สอง ฟ้า");
    }

    [Fact]
    public async Task Any_word_resumes_after_days()
    {
        await using var script = await TwoDialogsAsync();
        await script.Officer("จุน").Says("ฟ้า").Says("แดง").Waits(TimeSpan.FromDays(9)).Says("สวัสดี").BotSays("สีที่สอง ฟ้า");
    }

    [Theory]
    [InlineData("ฟ้า.gone")]
    [InlineData("nothing.here?x=1")]
    [InlineData("bot.resume?d=ฟ้า")]
    [InlineData("bot.again?m=1")]
    [InlineData("bot.again?m=abc")]
    [InlineData("not ours at all")]
    public async Task A_button_of_weeks_ago_gets_a_kind_answer_and_a_way_out(string data)
    {
        await using var script = await TwoDialogsAsync();
        await script.Officer("จุน").Presses(data).BotSays("ปุ่มนี้ใช้ไม่ได้แล้ว").Taps("ช่วยเหลือ").BotSays("บอททำอะไรได้บ้าง");
        await script.Officer("จุน").Says("ม่วง").Presses(data).BotSays("ปุ่มนั้นใช้ไม่ได้แล้ว", "สีแรก ม่วง");
    }

    [Fact]
    public async Task A_button_starts_its_dialog_when_nothing_waits()
    {
        await using var script = await TwoDialogsAsync();
        await script.Officer("จุน").Presses("ฟ้า.start").BotSays("สีแรก ฟ้า");
    }

    [Fact]
    public async Task A_stranger_is_told_how_to_enrol_whatever_comes()
    {
        await using var script = await TwoDialogsAsync();
        await script.Stranger().Follows().BotSays("ยินดีต้อนรับ", "ลงทะเบียน ABCD-EFGH", "0 5544 9544")
            .Says("ฟ้า").BotSays("ยังไม่ได้ลงทะเบียน").Presses("ฟ้า.start").BotSays("ปุ่มนี้ใช้ไม่ได้แล้ว")
            .Says("เมนู").BotSays("ลงทะเบียน ABCD-EFGH").Says("ช่วยเหลือ").BotSays("วิธีเริ่มใช้งาน").Sends("sticker").BotSays("สติกเกอร์", "ลงทะเบียน ABCD-EFGH");
    }

    private static Task<DialogScript> TwoDialogsAsync() => DialogScript.BeginAsync(configure: services => services
        .AddSingleton<Dialog>(new ColourDialog("ฟ้า"))
        .AddSingleton<Dialog>(new ColourDialog("ม่วง")));
}
