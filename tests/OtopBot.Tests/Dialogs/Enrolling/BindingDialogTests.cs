using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Enrolling;

public sealed class BindingDialogTests
{
    [Fact]
    public async Task Coming_into_a_group_the_bot_says_one_line_of_how_to_bind_it()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Group().AddsTheBot().BotSays("ยังไม่ได้ผูกกับจังหวัด", "ผูกกลุ่ม");
        await script.Group().Member().Says("สวัสดี").BotIsSilent().Says("บอท สรุป").BotSays("ยังไม่ได้ผูก").BotDoesNotSay("ยอดจำหน่าย");
    }

    [Fact]
    public async Task Anybody_who_has_the_code_binds_by_speaking_to_the_bot()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Group().Member(null).Says($"บอท {await script.CodeAsync(CodePurpose.Group)}").BotSays("ผูกกลุ่มนี้กับจังหวัดพะเยาแล้ว");
        (await script.LookAsync(db => db.Groups.SingleAsync())).ChatId.ShouldBe(script.Group().ChatId);
    }

    [Fact]
    public async Task A_bare_code_counts_only_from_an_administrator()
    {
        await using var script = await DialogScript.BeginAsync();
        _ = script.Admin();
        var code = await script.CodeAsync(CodePurpose.Group);
        await script.Group().Member().Says(code).BotIsSilent();
        await script.Group().Member(DialogScript.AdminName).Says(code).BotSays("ผูกกลุ่มนี้");
    }

    [Fact]
    public async Task A_new_group_takes_the_place_of_the_old_one_and_leaving_ends_it()
    {
        await using var script = await DialogScript.BeginAsync();
        var (old, next) = (script.Group("กลุ่มเก่า"), script.Group("กลุ่มใหม่"));
        await old.BindAsync();
        await next.Member().Says($"บอท {await script.CodeAsync(CodePurpose.Group)}").BotSays("ผูกกลุ่มนี้");
        await old.Member().Says("บอท สรุป").BotSays("ยังไม่ได้ผูก");
        (await script.LookAsync(db => db.Groups.SingleAsync(g => g.EndedAt == null))).ChatId.ShouldBe(next.ChatId);
        await next.RemovesTheBot().BotIsSilent();
        (await script.LookAsync(db => db.Groups.CountAsync(g => g.EndedAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task Wrong_codes_in_a_group_are_counted_and_never_explained()
    {
        await using var script = await DialogScript.BeginAsync();
        var admin = script.Admin();
        var right = await script.CodeAsync(CodePurpose.Group);
        var group = script.Group().Member();
        for (var time = 0; time < 5; time++)
            await group.Says("บอท AAAA-AAAA").BotSays("รหัสนี้ใช้ผูกกลุ่มไม่ได้").BotDoesNotSay("หมดอายุ", "ครั้ง", "น.");
        await group.Says($"บอท {right}").BotSays("รหัสนี้ใช้ผูกกลุ่มไม่ได้");
        (await script.PushedToAsync(admin.ChatId)).ShouldHaveSingleItem();
        await group.Waits(TimeSpan.FromMinutes(15)).Says($"บอท {right}").BotSays("ผูกกลุ่มนี้");
    }

    [Fact]
    public async Task A_code_for_a_post_does_not_work_in_a_group()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Group().Member().Says($"บอท {await script.CodeAsync(CodePurpose.Post, "จุน")}").BotSays("ใช้ผูกกลุ่มไม่ได้");
        (await script.LookAsync(db => db.Groups.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_room_is_never_bound()
    {
        await using var script = await DialogScript.BeginAsync();
        var room = script.Group(room: true).Member();
        await room.Says("สวัสดี").BotIsSilent().Says($"บอท {await script.CodeAsync(CodePurpose.Group)}").BotSays("ไม่ตอบในห้องสนทนา");
        (await script.LookAsync(db => db.Groups.CountAsync())).ShouldBe(0);
    }
}
