using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Disclosing;

public sealed class OwnDataDialogTests
{
    [Fact]
    public async Task Everything_held_is_shown_and_nothing_of_anybody_else()
    {
        await using var script = await DialogScript.BeginAsync();
        await script.Officer("ปง", "เจ้าหน้าที่คนอื่น").Says("มิ.ย. ทั่วไป 1 ล้าน ออนไลน์ 0").Says("ยืนยัน");
        var officer = script.Officer("จุน");
        await officer.Says("รับรองเป้า").Taps("รับรองตามเป้าหมาย").Taps("ยืนยัน").Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").Taps("ยืนยัน");
        var shown = await officer.Says("ข้อมูลของฉัน")
            .BotSays("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "นักวิชาการพัฒนาชุมชนชำนาญการ", "ตั้งแต่ 7 มิถุนายน 2563", "ยอมรับฉบับที่ 2", "6 รายการ ตั้งแต่ 8 มิถุนายน 2563", "ร-2563-5602-01", "ย-2563-5602-06-01", "สารบรรณ")
            .BotDoesNotSay(officer.ChatId, "5606", "คนอื่น").BotOffers("เปลี่ยนชื่อ", "เปลี่ยนตำแหน่ง", "ประกาศความเป็นส่วนตัว", "ลบข้อมูลของฉัน").LastAsync();
        Approved.Json(shown!.Json);
    }

    [Fact]
    public async Task A_stranger_sees_what_is_held_of_a_stranger()
    {
        await using var script = await DialogScript.BeginAsync();
        Approved.Json((await script.Stranger().Says("AAAA-2222").Says("ข้อมูลของฉัน").BotSays("ยังไม่ได้ลงทะเบียน", "2 รายการ", "รหัสผิด").BotDoesNotOffer("เปลี่ยนชื่อ").LastAsync())!.Json);
        await script.Stranger().Says("เปลี่ยนชื่อ").BotSays("ไม่มีหน้าที่ในบอท").Presses("change.rename").BotSays("ไม่มีหน้าที่ในบอท");
    }

    [Fact]
    public async Task A_new_name_is_confirmed_first_and_stands_under_what_comes_after()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("มิ.ย. ทั่วไป 50 ล้าน ออนไลน์ 2 ล้าน").Taps("ยืนยัน").Says("ข้อมูลของฉัน").Taps("เปลี่ยนชื่อ").BotSays("พิมพ์ชื่อ").Says("สวัสดี").BotSays("พิมพ์ชื่อ").Says("ก").BotSays("ไม่เกิน 100")
            .Says("ชื่อใหม่ ของจุน");
        Approved.Json((await officer.LastAsync())!.Json);
        (await script.PersonAsync(officer.ChatId)).Name.ShouldBe("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน");

        await officer.Taps("ยืนยัน").BotSays("บันทึกแล้ว", "ชื่อใหม่ ของจุน").Says("แก้ออนไลน์ 3 ล้าน");
        await officer.Says("เหตุผลคือพิมพ์ผิด").Taps("ยืนยัน");
        (await script.ReportsAsync()).Select(r => r.By.Name).ShouldBe(["เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน", "ชื่อใหม่ ของจุน"]);
    }

    [Fact]
    public async Task A_new_position_is_chosen_or_typed_and_can_be_left_as_it_was()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("เปลี่ยนตำแหน่ง").Taps("พัฒนาการอำเภอ").BotSays("เดิม", "ใหม่").Says("ไม่").BotSays("เลือกจากปุ่ม").Says("ข้อมูลของฉัน").BotSays("รหัสผู้ใช้ LINE").Says("ทำต่อ").BotSays("เลือกจากปุ่ม").Says("คงเดิม").BotSays("คงข้อมูลเดิมไว้")
            .Says("เปลี่ยนตำแหน่ง").Says("นักวิชาการพิเศษ").Says("ใช่").BotSays("บันทึกแล้ว", "นักวิชาการพิเศษ");
        (await script.PersonAsync(officer.ChatId)).Position.ShouldBe("นักวิชาการพิเศษ");
    }

    [Fact]
    public async Task Forged_and_old_buttons_change_nothing()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Presses("change.confirm?m=00000000").BotSays("ปุ่มนี้ใช้ไม่ได้แล้ว").Presses("change.pick?p=2").BotSays("ปุ่มนี้ใช้ไม่ได้แล้ว").Says("เปลี่ยนชื่อ").Says("ชื่อแรก ทดลอง");
        var first = (await officer.LastAsync())!.Button("ยืนยัน").GetProperty("data").GetString()!;
        await officer.Says("เปลี่ยนชื่อ").Says("ชื่อสอง ทดลอง").Presses(first).BotSays("ชื่อสอง ทดลอง").Presses("change.pick?p=99");
        (await script.PersonAsync(officer.ChatId)).Name.ShouldBe("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน");
        await script.PostEndsAsync(officer, "จุน");
        await officer.Says("ยืนยัน").BotDoesNotSay("บันทึกแล้ว");
        (await script.PersonAsync(officer.ChatId)).Name.ShouldBe("เจ้าหน้าที่พัฒนาชุมชนอำเภอจุน");
    }
}
