using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

internal static class Phayao
{
    public static readonly DistrictReader Districts = new(
    [
        new("5601", "เมืองพะเยา", []), new("5602", "จุน", []), new("5603", "เชียงคำ", []), new("5604", "เชียงม่วน", []),
        new("5605", "ดอกคำใต้", []), new("5606", "ปง", []), new("5607", "แม่ใจ", []),
        new("5608", "ภูซาง", ["กุชวาง"]), new("5609", "ภูกามยาว", ["ภูพานยาว"]),
    ]);

    public static readonly FiscalMonth June = new(2020, 6);

    public static readonly FiscalMonth[] Season = [.. June.Through(new(2020, 9))];

    public static ReportContext On8July(Baht? usual = null) => new(new(2020, 7, 8), Season, Districts, _ => usual);
}
