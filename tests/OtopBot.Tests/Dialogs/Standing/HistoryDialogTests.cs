using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Standing;

public sealed class HistoryDialogTests
{
    [Fact]
    public async Task The_months_stand_against_their_plan()
    {
        await using var script = await DialogScript.BeginAsync();
        var officer = script.Officer("จุน");
        await officer.Says("ประวัติ").BotSays("ประวัติ อำเภอจุน", "ยังไม่มีรายงาน").Says("มิ.ย. ทั่วไป 30 ล้าน ออนไลน์ 1,527,193").Taps("ยืนยัน")
            .Says("ประวัติ").BotSays("31,527,193 บาท", "แผน 63,054,386 บาท", "50%", "แผน 128,456,230 บาท", "สะสมเดือนที่รายงาน").BotDoesNotSay("25,214,632");
        Approved.Json((await officer.LastAsync())!.Json, "Officer");
        await script.Province().Says("ประวัติ").BotSays("จังหวัดพะเยา", "31,527,193 บาท", "1/9 อำเภอ");
    }

    [Fact]
    public async Task An_officer_of_two_sees_both()
    {
        await using var script = await DialogScript.BeginAsync();
        await (await script.OfficerOfTwoAsync("จุน", "ปง")).Says("ประวัติ").BotSays("อำเภอจุน", "อำเภอปง").Says("สถานะ").BotSays("สถานะ อำเภอจุน", "สถานะ อำเภอปง");
    }
}
