using CsCheck;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Reporting;

// Nothing is saved without the confirming tap or word, whatever else is typed or tapped.
public sealed class UnconfirmedTests
{
    private static readonly string[] Texts =
    [
        "รายงาน", "รับรองเป้า", "รับรองตามเป้าหมาย", "ขอแก้ไข", "มิ.ย. ทั่วไป 1 ล้าน ออนไลน์ 2 ล้าน", "ก.ค. รวม 5 ล้าน", "ทั่วไป 1.250", "60 ล้าน", "ไม่มียอด", "มิ.ย. 60 ล้าน ก.ค. 120 ล้าน",
        "ย้อนกลับ", "คงเดิม", "แก้ออนไลน์ 5 แสน", "แก้เดือน", "ไม่ใช่", "ยกเลิก", "สถานะ", "ลงระบบกลางแล้ว", "เหตุผลของอำเภอ", "กขค", "ก.ค.", "แก้ยอดรวม 1 ล้าน", "ย้อนกลับการบันทึก", "ขอให้จังหวัดเปิด", "ปรับยอดสิ้นเดือน",
    ];

    [Theory]
    [InlineData("มิ.ย. ทั่วไป 60 ล้าน ออนไลน์ 3 ล้าน")]
    [InlineData("รับรองเป้า|รับรองตามเป้าหมาย")]
    [InlineData("รับรองเป้า|ขอแก้ไข มิ.ย. 60 ล้าน|ปิดกิจการ")]
    public async Task Where_one_word_would_save_no_other_word_does(string beginning)
    {
        await using var script = await DialogScript.BeginAsync();
        foreach (var text in Texts)
        {
            var officer = script.Officer("จุน", $"เจ้าหน้าที่ {text}");
            foreach (var line in beginning.Split('|'))
                await officer.Says(line);
            await officer.BotOffers("ยืนยัน").Says(text);
            await NothingSavedAsync(script, text);
        }
    }

    [Fact]
    public async Task No_walk_without_a_confirmation_saves_anything()
    {
        await using var script = await DialogScript.BeginAsync();
        script.At(new DateOnly(2020, 7, 5), new TimeOnly(9, 0));
        var walks = 0;
        await Gen.Int[0, 999].Array[4, 12].SampleAsync(
            async walk =>
            {
                var officer = script.Officer("จุน", $"เจ้าหน้าที่ {walks++}");
                foreach (var turn in walk)
                {
                    var buttons = ((await officer.LastAsync())?.Buttons ?? []).Where(b => b is not ("ยืนยัน" or "เปิดระบบกลาง")).ToList();
                    await (turn % 2 == 0 && buttons.Count > 0 ? officer.Taps(buttons[turn / 2 % buttons.Count]) : officer.Says(Texts[turn % Texts.Length]));
                }

                await NothingSavedAsync(script, string.Join(' ', walk));
            },
            iter: 15,
            threads: 1);
    }

    private static async Task NothingSavedAsync(DialogScript script, string after)
    {
        (await script.ReportsAsync()).ShouldBeEmpty(after);
        (await script.CertificationsAsync()).ShouldBeEmpty(after);
    }
}
