using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class PlanReaderTests
{
    [Theory]
    [InlineData("มิ.ย. 60 ล้าน ก.ค. 120 ล้าน", "2563-06=60,000,000 2563-07=120,000,000")]
    [InlineData("มิ.ย.60ล้านก.ค.120ล้าน", "2563-06=60,000,000 2563-07=120,000,000")]
    [InlineData("ขอแก้ มิ.ย. 63 เป็น 60,000,000 บาท", "2563-06=60,000,000")]
    [InlineData("เป้า มิ.ย. 60 ล้าน", "2563-06=60,000,000")]
    [InlineData("มิถุนายน: 40,600,500\nกรกฎาคม: ๔๐,๒๐๐,๕๐๐", "2563-06=40,600,500 2563-07=40,200,500")]
    [InlineData("ส.ค. 0 ก.ย. ไม่มี", "2563-08=0 2563-09=0")]
    [InlineData("มิ.ย. 45", "2563-06=[45,000,000|45,000|45]")]
    [InlineData("มิ.ย. 1.250", "2563-06=[1,250|1,250,000]")]
    [InlineData("มิ.ย. 60 ล้าน มิ.ย. 70 ล้าน", "2563-06=[60,000,000|70,000,000]")]
    [InlineData("มิ.ย. 60 ล้าน มิ.ย. 60 ล้าน", "2563-06=60,000,000")]
    [InlineData("มิ.ย. 60 ล้าน ก.ค.", "2563-06=60,000,000 2563-07=!Nothing")]
    [InlineData("มิ.ย. 60 ล้าน ก.ค. เท่าเดิม", "2563-06=60,000,000 2563-07=!Nothing")]
    [InlineData("มิ.ย.-ส.ค. 60 ล้าน", "2563-06=!Unclear 2563-08=!Unclear")]
    [InlineData("มิ.ย. ก.ค. 60 ล้าน", "2563-06=!Unclear 2563-07=!Unclear")]
    [InlineData("มิ.ย. ประมาณ 60 ล้าน", "2563-06=!Approximate")]
    [InlineData("มิ.ย. ไม่ใช่ 60 ล้าน", "2563-06=!Unclear")]
    [InlineData("60 ล้าน", "!Nothing=60,000,000")]
    [InlineData("ไม่ทราบ", "!Unclear=!Unclear !Unclear=!Unclear")]
    [InlineData("", "")]
    public void Reads_months_with_an_amount_each(string text, string parts) =>
        string.Join(' ', PlanReader.Read(text, new(2020, 6, 10), Phayao.Season).Select(part => $"{Told(part.Month)}={Told(part.Amount)}"))
            .ShouldBe(parts);

    private static string Told<T>(Reading<T> reading) => reading switch
    {
        Understood<T>(var value) => $"{value}",
        Ambiguous<T>(_, var choices) => $"[{string.Join('|', choices)}]",
        NotUnderstood<T>(_, var problem) => $"!{problem}",
        _ => throw new InvalidOperationException(),
    };
}
