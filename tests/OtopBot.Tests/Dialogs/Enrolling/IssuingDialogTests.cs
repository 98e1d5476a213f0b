using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtopBot.Dialogs.Enrolling;
using OtopBot.Domain.People;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Enrolling;

public sealed partial class IssuingDialogTests
{
    [Fact]
    public async Task An_administrator_issues_a_code_that_enrols_an_officer()
    {
        await using var script = await DialogScript.BeginAsync();
        var said = await script.Admin().Says("ออกรหัส").BotOffers("อำเภอภูซาง", "อำเภอภูกามยาว", "จังหวัด", "กลุ่มจังหวัด")
            .Taps("อำเภอแม่ใจ").BotSays("ออกรหัสให้อำเภอแม่ใจ").Taps("ผู้รับผิดชอบสำรอง").BotSays("ออกรหัสแล้ว", "อำเภอแม่ใจ", "15 มิ.ย. 63").LastAsync();
        await script.Stranger().Says($"ลงทะเบียน {CodeIn(said!)}").BotSays("อำเภอแม่ใจ", "ผู้รับผิดชอบสำรอง");
    }

    [Fact]
    public async Task The_office_may_be_typed_and_the_link_fills_in_the_message()
    {
        await using var script = await DialogScript.BeginAsync(configure: services => services.AddSingleton<BasicIdReader>(_ => Task.FromResult<string?>("@123abcde")));
        await script.Admin().Says("ออกรหัส ภูกามยาว").BotSays("อำเภอภูกามยาว").Taps("ผู้รับผิดชอบ").BotSays("https://line.me/R/oaMessage/%40123abcde/?%E0%B8%A5");
    }

    [Fact]
    public async Task A_second_code_for_a_post_is_for_the_same_post()
    {
        await using var script = await DialogScript.BeginAsync();
        for (var time = 0; time < 2; time++)
            await script.Admin().Says("ออกรหัส จุน").Taps("ผู้รับผิดชอบ").BotSays("ออกรหัสแล้ว");
        (await script.LookAsync(db => db.Posts.CountAsync(p => p.DistrictCode == "5602"))).ShouldBe(1);
        (await script.LookAsync(db => db.Codes.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("codes.start")]
    [InlineData("codes.group")]
    [InlineData("codes.post?r=admin")]
    [InlineData("codes.post?d=5602&t=0")]
    public async Task Nobody_else_can_issue_codes_whatever_button_they_forge(string data)
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("จุน").Presses(data).BotSays("เฉพาะผู้ดูแลระบบ").Says("ออกรหัส").BotSays("เฉพาะผู้ดูแลระบบ").Says("ผูกกลุ่ม").BotSays("เฉพาะผู้ดูแลระบบ");
        await script.Province().Presses(data).BotSays("เฉพาะผู้ดูแลระบบ").Says("เมนู").BotDoesNotOffer("ออกรหัส");
        await script.Stranger().Presses(data).BotSays("ใช้ไม่ได้แล้ว");
        (await script.LookAsync(db => db.Codes.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_fresh_start_works_entirely_in_chat()
    {
        await using var script = await DialogScript.BeginAsync();
        var admin = script.Stranger("ผู้ตั้งระบบ");
        await admin.Says(await script.CodeAsync(CodePurpose.Setup)).Says("เจ้าหน้าที่พัฒนาชุมชนจังหวัดพะเยา").Says("พัฒนากร").Says("ยอมรับ");
        foreach (var district in (string[])["เมืองพะเยา", "จุน", "เชียงคำ", "เชียงม่วน", "ดอกคำใต้", "ปง", "แม่ใจ", "ภูซาง", "ภูกามยาว"])
        {
            var code = CodeIn((await admin.Says($"ออกรหัส {district}").Taps("ผู้รับผิดชอบ").LastAsync())!);
            await script.Stranger(district).Says(code).Says($"เจ้าหน้าที่พัฒนาชุมชนอำเภอ{district}").Says("พัฒนากร").Says("ยอมรับ").BotSays("เรียบร้อย", $"อำเภอ{district}");
        }

        var bind = CodeIn((await admin.Says("ผูกกลุ่ม").BotSays("รหัสผูกกลุ่มจังหวัด").LastAsync())!);
        await script.Group().Member("ผู้ตั้งระบบ").Says(bind).BotSays("ผูกกลุ่มนี้กับจังหวัดพะเยาแล้ว").Says("บอท สรุป").BotSays("ส่งแล้ว 0/9 อำเภอ");
        (await script.LookAsync(db => db.People.CountAsync())).ShouldBe(10);
        (await script.LookAsync(db => db.Codes.CountAsync(c => c.UsedAt == null))).ShouldBe(0);
    }

    private static string CodeIn(BotWords words) => Code().Match(words.Text).Value;

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code();
}
