using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Dialogs;
using OtopBot.Dialogs.Consenting;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Domain.People;
using OtopBot.Line.Webhook;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Enrolling;

public sealed class EnrollingDialogTests
{
    [Fact]
    public async Task A_code_becomes_a_person_with_a_post_after_consent_and_not_before()
    {
        await using var script = await DialogScript.BeginAsync();
        var code = await script.CodeAsync(CodePurpose.Post, "จุน");
        var somebody = script.Stranger();
        await somebody.Says($"ลงทะเบียน {code}").BotSays("สำนักงานพัฒนาชุมชนอำเภอจุน", "ผู้รับผิดชอบ", "พิมพ์ชื่อ")
            .Says("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน").BotSays("ตำแหน่ง")
            .Taps("นักวิชาการพัฒนาชุมชนชำนาญการ").BotSays("ประกาศความเป็นส่วนตัว", "สิทธิ", "0 5544 9544", "เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน");
        (await script.LookAsync(db => db.People.CountAsync())).ShouldBe(0);
        (await script.LookAsync(db => db.Codes.CountAsync(c => c.UsedAt != null))).ShouldBe(0);

        await somebody.Taps("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย", "สำนักงานพัฒนาชุมชนอำเภอจุน", "เมนู");
        var person = await script.LookAsync(db => db.People.SingleAsync());
        person.Name.ShouldBe("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน");
        person.PrivacyVersion.ShouldBe(PrivacyNotice.Version);
        person.Holdings.ShouldHaveSingleItem().Post.DistrictCode.ShouldBe("5602");
        (await script.LookAsync(db => db.Codes.CountAsync(c => c.UsedAt != null))).ShouldBe(1);
    }

    [Fact]
    public async Task A_bare_code_and_typed_answers_do_too()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Stranger().Says((await script.CodeAsync(CodePurpose.Post, "ปง")).ToLowerInvariant()).Says("เจ้าหน้าที่พัฒนาชุมชนอำเภอปง").Says("พัฒนากร").Says("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย", "พัฒนากร");
    }

    [Fact]
    public async Task The_name_in_LINE_is_offered_when_LINE_tells_it()
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<DisplayNameReader>((_, _) => Task.FromResult<string?>("พช. จุน\nพะเยา")));
        await script.Stranger().Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Taps("ใช้ชื่อ พช. จุน พะเยา").BotSays("ตำแหน่ง", "พช. จุน พะเยา");
    }

    [Fact]
    public async Task The_setup_code_makes_the_first_administrator()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Stranger("ผู้ตั้งระบบ").Says(await script.CodeAsync(CodePurpose.Setup)).BotSays("สำนักงานพัฒนาชุมชนจังหวัดพะเยา", "ผู้ดูแลระบบ")
            .Says("เจ้าหน้าที่พัฒนาชุมชนจังหวัดพะเยา").Taps("พัฒนาการจังหวัด").Taps("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย").BotOffers("ออกรหัส", "ผูกกลุ่ม", "สรุป");
    }

    [Fact]
    public async Task Of_two_setup_codes_only_one_makes_an_administrator()
    {
        await using var script = await DialogScript.BeginAsync();
        var (one, other) = (await script.CodeAsync(CodePurpose.Setup), await script.CodeAsync(CodePurpose.Setup));
        var second = script.Stranger("คนที่สอง");
        await second.Says(other).Says("สอง ทดลอง").Says("พัฒนากร").BotOffers("ยอมรับ");
        await script.Stranger("คนที่หนึ่ง").Says(one).Says("หนึ่ง ทดลอง").Says("พัฒนากร").Taps("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย");
        await second.Taps("ยอมรับ").BotDoesNotSay("ลงทะเบียนเรียบร้อย").Says(other).BotSays("รหัสนี้ใช้ไม่ได้");
        (await script.LookAsync(db => db.People.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_setup_code_printed_after_the_first_administrator_is_refused_and_counted()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Admin().Says("เมนู");
        var code = await script.CodeAsync(CodePurpose.Setup);
        await script.Stranger().Says(code).BotSays("รหัสนี้ใช้ไม่ได้").Says(code).Says(code).Says(code).Says(code).BotSays("ส่งรหัสผิดครบ");
    }

    [Theory]
    [InlineData("สวัสดีค่ะ")]
    [InlineData("ขอบคุณ")]
    [InlineData("ไม่")]
    [InlineData("ออกรหัส")]
    [InlineData("รายงาน")]
    public async Task A_greeting_or_a_command_is_nobodys_name(string said)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Stranger().Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Says(said).BotSays("พิมพ์ชื่อ").Says("กก ขข").BotSays("ตำแหน่ง", "กก ขข");
    }

    [Theory]
    [InlineData("ความเป็นส่วนตัว")]
    [InlineData("อะไรนะ")]
    [InlineData("ไม่มี")]
    [InlineData("ไม่มีค่ะ")]
    [InlineData("ขอโทษค่ะ ชื่ออะไรนะ")]
    [InlineData("ยอมรับ")]
    public async Task A_question_or_an_excuse_is_nobodys_name_or_position(string said)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Stranger().Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Says(said).BotDoesNotSay("ตำแหน่งทางราชการ")
            .Says("กก ขข").BotSays("ตำแหน่ง", "กก ขข").Says(said).BotDoesNotOffer("แก้ตำแหน่ง").Says("พัฒนากร").BotOffers("แก้ตำแหน่ง");
    }

    [Fact]
    public async Task Words_of_courtesy_are_no_part_of_a_name_or_position()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Stranger().Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Says("กก ขขนะ ครับ").Says("พัฒนากรค่ะ").Says("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย");
        var person = await script.LookAsync(db => db.People.SingleAsync());
        (person.Name, person.Position).ShouldBe(("กก ขขนะ", "พัฒนากร"));
    }

    [Fact]
    public async Task The_printed_example_and_ones_own_code_lock_nobody_out()
    {
        await using var script = await DialogScript.BeginAsync();
        var code = await script.CodeAsync(CodePurpose.Post, "จุน");
        var somebody = script.Stranger();
        for (var time = 0; time < 6; time++)
            await somebody.Says("ลงทะเบียน ABCD-EFGH").BotSays("นี่เป็นตัวอย่าง").Says("register").BotDoesNotSay("ใช้ไม่ได้");
        await somebody.Says(code).Says("กก ขข").Says("พัฒนากร").Says("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย");
        for (var time = 0; time < 6; time++)
            await somebody.Says(code).BotSays("รหัสนี้ท่านใช้ลงทะเบียนแล้ว");
        await script.Stranger("ผู้อื่น").Says(code).BotSays("รหัสนี้ใช้ไม่ได้").BotDoesNotSay("ท่านใช้");
    }

    [Theory]
    [InlineData("เมนู")]
    [InlineData("ช่วยเหลือ")]
    public async Task Who_has_sent_a_code_is_not_told_to_send_one(string asked)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Stranger().Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Says(asked).BotSays("รับรหัสแล้ว", "ทำต่อ").BotDoesNotSay("ABCD-EFGH", "ส่งรหัสที่ได้รับ");
    }

    [Fact]
    public async Task Declining_saves_nothing_and_the_code_still_works()
    {
        await using var script = await DialogScript.BeginAsync();
        var code = await script.CodeAsync(CodePurpose.Post, "จุน");
        await script.Stranger().Says(code).Says("ก ข").Says("พัฒนากร").Taps("ไม่ยอมรับ").BotSays("ไม่ได้บันทึกชื่อหรือตำแหน่ง", "ยังเก็บอยู่", "ลบข้อมูลของฉัน").BotDoesNotSay("ไม่ได้เก็บข้อมูลใด").Says(code).BotSays("พิมพ์ชื่อ");
        (await script.LookAsync(db => db.People.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Steps_can_be_taken_back_interrupted_and_cancelled()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Stranger().Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Says("ก").BotSays("ไม่เกิน 100")
            .Says("กก ขข").Says("ย้อนกลับ").BotSays("พิมพ์ชื่อ").Says("คค งง").BotSays("คค งง").Sends("sticker").BotSays("สติกเกอร์", "ตำแหน่ง")
            .Says("ช่วยเหลือ").BotSays("วิธีเริ่มใช้งาน", "การลงทะเบียน").Taps("ทำต่อ").BotSays("ตำแหน่ง").Says("พัฒนากร").Taps("แก้ชื่อ").BotSays("พิมพ์ชื่อ")
            .Says("จจ ฉฉ").BotSays("ประกาศความเป็นส่วนตัว", "พัฒนากร").Says("ยกเลิก").BotSays("เลิกการลงทะเบียนแล้ว");
        (await script.LookAsync(db => db.People.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Wrong_used_and_expired_codes_get_the_same_answer()
    {
        await using var script = await DialogScript.BeginAsync();
        var used = await script.CodeAsync(CodePurpose.Post, "ปง");
        await script.Stranger("คนแรก").Says(used).Says("กก ขข").Says("พัฒนากร").Says("ยอมรับ").BotSays("เรียบร้อย");
        var expired = await script.CodeAsync(CodePurpose.Post, "จุน", life: TimeSpan.FromHours(1));
        var somebody = script.Stranger().Waits(TimeSpan.FromHours(1));
        var answers = new List<string>();
        foreach (var code in (string[])["AAAA-AAAA", used, expired])
            answers.Add((await somebody.Says(code).LastAsync())!.Json);
        answers.Distinct().ShouldHaveSingleItem().ShouldContain("รหัสนี้ใช้ไม่ได้");
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_chat_even_for_a_right_one_and_the_province_hears_once()
    {
        await using var script = await DialogScript.BeginAsync();
        var admin = script.Admin();
        var right = await script.CodeAsync(CodePurpose.Post, "จุน");
        var somebody = script.Stranger();
        foreach (var code in (string[])["AAAA-AAAA", "BBBB-BBBB", "CCCC-CCCC", "DDDD-DDDD"])
            await somebody.Says(code).BotSays("รหัสนี้ใช้ไม่ได้");
        await somebody.Says("EEEE-EEEE").BotSays("ผิดครบ 5 ครั้ง", "09.16 น.").Says(right).BotSays("09.16 น.").BotDoesNotSay("พิมพ์ชื่อ").Says("FFFF-FFFF").BotSays("09.16 น.");
        (await script.PushedToAsync(admin.ChatId)).ShouldHaveSingleItem().ShouldContain("ส่งรหัสผิด 5 ครั้ง");
        await script.Stranger("อีกคน").Says(right).BotSays("พิมพ์ชื่อ").Says("ยกเลิก");
        await somebody.Waits(TimeSpan.FromMinutes(15)).Says(right).BotSays("พิมพ์ชื่อ");
    }

    [Fact]
    public async Task Of_two_people_with_one_code_one_wins_and_the_other_is_told()
    {
        await using var script = await DialogScript.BeginAsync();
        var code = await script.CodeAsync(CodePurpose.Post, "จุน");
        var (one, two) = (script.Stranger("คนหนึ่ง"), script.Stranger("คนสอง"));
        foreach (var speaker in (Speaker[])[one, two])
            await speaker.Says(code).Says("กก ขข").Says("พัฒนากร").BotSays("ประกาศความเป็นส่วนตัว");

        // Both accept in the same moment: both have read the code unused before either commits.
        await using var slow = script.Open();
        var accept = DialogScriptEvents.Complete(DialogScriptEvents.Text("ยอมรับ"), script.NextEventId(), script.Clock.GetUtcNow(), new() { ["type"] = "user", ["userId"] = two.ChatId });
        await script.Get<ConversationRunner>().RunAsync(slow, LineEvent.Parse(accept), TestContext.Current.CancellationToken);
        await one.Says("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย");
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(TestContext.Current.CancellationToken));

        await two.Says("ยอมรับ").BotSays("รหัสนี้ถูกใช้ไปแล้ว", "ยังไม่ได้บันทึกข้อมูลใด");
        (await script.LookAsync(db => db.People.SingleAsync())).LineUserId.ShouldBe(one.ChatId);
    }

    [Fact]
    public async Task An_officer_takes_a_further_post_with_another_code()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says(await script.CodeAsync(CodePurpose.Post, "จุน")).BotSays("มีหน้าที่นี้อยู่แล้ว")
            .Says(await script.CodeAsync(CodePurpose.Post, "ปง")).BotSays("อำเภอปง", "ประกาศความเป็นส่วนตัว").Taps("ยอมรับ").BotSays("ลงทะเบียนเรียบร้อย", "อำเภอปง");
        (await script.LookAsync(db => db.People.SingleAsync())).Holdings.Select(h => h.Post.DistrictCode).Order().ShouldBe(["5602", "5606"]);
    }

    [Fact]
    public async Task The_buttons_of_an_earlier_code_no_longer_count()
    {
        await using var script = await DialogScript.BeginAsync();
        var somebody = script.Stranger();
        await somebody.Says(await script.CodeAsync(CodePurpose.Post, "จุน")).Says("กก ขข").Says("พัฒนากร");
        var accept = (await somebody.LastAsync())!.Button("ยอมรับ").GetProperty("data").GetString()!;
        await somebody.Says("ยกเลิก").Says(await script.CodeAsync(CodePurpose.Post, "ปง")).Says("กก ขข").Says("พัฒนากร").Presses(accept).BotSays("ปุ่มนั้นใช้ไม่ได้แล้ว", "อำเภอปง");
        (await script.LookAsync(db => db.People.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_code_for_a_group_is_shown_its_place()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Admin().Says(await script.CodeAsync(CodePurpose.Group)).BotSays("รหัสนี้สำหรับผูกกลุ่มจังหวัด");
    }
}
