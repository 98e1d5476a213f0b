using CsCheck;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reports;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Dialogs.Undoing;

// Whatever two officers type and however long they wait, the stored versions stay true and what is told is what is stored.
public sealed class UndoingWalkTests
{
    [Fact]
    public async Task Any_walk_of_reporting_changing_undoing_and_waiting_leaves_true_versions()
    {
        var walks = 0;
        await Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1], Gen.Int[1, 60]).Array[6, 16].SampleAsync(
            async walk =>
            {
                await using var script = await DialogScript.BeginAsync();
                script.At(new DateOnly(2020, 6, 25), new TimeOnly(23, 30));
                Speaker[] officers = [script.Officer("จุน", $"เจ้าหน้าที่ ก{++walks}"), script.Officer("จุน", $"เจ้าหน้าที่ ข{walks}")];
                foreach (var (what, who, amount) in walk)
                {
                    var officer = officers[who];
                    await (what switch
                    {
                        0 or 1 => officer.Says($"มิ.ย. ทั่วไป {amount} ล้าน ออนไลน์ 3 ล้าน"),
                        2 => officer.Says($"ปรับยอดสิ้นเดือน มิ.ย. ทั่วไป {amount} ล้าน ออนไลน์ 2 ล้าน"),
                        3 or 4 => officer.Says("ย้อนกลับการบันทึก"),
                        5 => officer.Says("ยกเลิก"),
                        6 => officer.Waits(TimeSpan.FromMinutes(amount / 3)),
                        _ => officer.Says("ยืนยัน"),
                    });
                }

                var versions = new MonthVersions(await script.ReportsAsync());
                versions.All.Select(v => v.Version).ShouldBe(Enumerable.Range(1, versions.All.Count));
                versions.All.Where(v => v.IsVoid).ShouldAllBe(v => v.VoidedAt < v.At + MonthVersions.UndoFor && v.VoidedBy != null);
                versions.InForce?.OnTime.ShouldBe(versions.All.First(v => !v.IsVoid).At < Bangkok.EndOf(new DateOnly(2020, 6, 25)));
                var status = (await officers[0].Says("ยกเลิก").Says("ยกเลิก").Says("สถานะ").LastAsync())!.Text;
                if (versions.InForce is { } inForce)
                    status.ShouldContain($"{inForce.Total} บาท");
                else
                    status.ShouldContain("ยังไม่รายงาน");
            },
            iter: 25,
            threads: 1);
    }
}
