using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;

namespace OtopBot.Tests.Support;

// The letter's round with its real figures, built by hand so that dialogs are tested without files.
public static class PhayaoCampaign
{
    private static readonly (string Code, string Name, string Printed, long Annual, long[] Plan)[] Rows =
    [
        ("5601", "เมืองพะเยา", "เมืองพะเยา", 418_453_794, [40_600_500, 40_200_500, 42_516_494, 26_874_500]),
        ("5602", "จุน", "จุน", 777_163_996, [63_054_386, 128_456_230, 107_407_461, 15_541_240]),
        ("5603", "เชียงคำ", "เชียงคำ", 471_709_836, [25_214_632, 26_523_023, 90_719_815, 16_966_612]),
        ("5604", "เชียงม่วน", "เชียงม่วน", 19_581_817, [2_304_850, 1_754_882, 1_915_434, 1_092_831]),
        ("5605", "ดอกคำใต้", "ดอกคำใต้", 142_491_623, [13_415_698, 7_291_053, 18_523_013, 3_085_950]),
        ("5606", "ปง", "ปง", 10_029_133, [986_000, 1_096_200, 1_191_523, 720_500]),
        ("5607", "แม่ใจ", "แม่ใจ", 163_504_363, [16_381_788, 9_399_850, 12_616_561, 10_550_832]),
        ("5608", "ภูซาง", "กุชวาง", 80_176_886, [8_250_100, 4_466_842, 14_640_238, 2_717_080]),
        ("5609", "ภูกามยาว", "ภูพานยาว", 56_294_547, [5_764_852, 1_440_360, 10_758_588, 2_225_482]),
    ];

    public static readonly FiscalMonth June = new(2020, 6);

    public static readonly DateTimeOffset Signed = Bangkok.At(new DateOnly(2020, 6, 7), new TimeOnly(9, 0));

    public static Campaign Create(Roll roll = Roll.Same)
    {
        var letter = new Letter("พย ๐๐๑๙.๒/ว ๖๒๐๑", new DateOnly(2020, 6, 7), "http://logi.cdd.go.th/otop", "0 5544 9544");
        var campaign = new Campaign("56-2563", "56", "พะเยา", 2563, letter, June, new FiscalMonth(2020, 9), Baht.Of(2_139_405_996));
        foreach (var (row, order) in Rows.Select((row, i) => (row, i + 1)))
        {
            var plan = row.Plan.Select((amount, i) => new MonthPlan(June.AddMonths(i), Baht.Of(amount))).ToList();
            campaign.Add(new District(order, row.Code, row.Name, row.Printed), new DistrictTarget(row.Code, 1, Baht.Of(row.Annual), plan, TargetSource.Letter, Signed));
        }

        campaign.Add(new Deadline(DeadlineKind.Certification, null, new DateOnly(2020, 6, 7), new DateOnly(2020, 6, 22), new DateOnly(2020, 7, 10)));
        var rule = new DayRule(25, roll);
        foreach (var month in campaign.Months)
            campaign.Add(new Deadline(DeadlineKind.MonthlyReport, month, month.FirstDay, rule.DueOn(month, WorkingCalendar.WithoutHolidays), month.Next.FirstDay.AddDays(9), rule));
        return campaign;
    }

    // The same letter a year later.
    public static Campaign Next()
    {
        var (last, first) = (Create(), June.AddMonths(12));
        var next = new Campaign("56-2564", last.ProvinceCode, last.ProvinceName, 2564, last.Letter with { }, first, first.AddMonths(3), last.PrintedTotal);
        foreach (var district in last.Districts)
            next.Add(new District(district.Order, district.Code, district.Name, district.PrintedName), new DistrictTarget(district.Code, 1, last.TargetOf(district.Code).Annual, [.. next.Months.Select(m => new MonthPlan(m, Baht.Of(1)))], TargetSource.Letter, Signed));
        foreach (var deadline in last.Deadlines)
            next.Add(new Deadline(deadline.Kind, deadline.Month?.AddMonths(12), deadline.OpensOn.AddYears(1), deadline.DueOn.AddYears(1), deadline.LocksOn.AddYears(1)));
        return next;
    }

    public static string CodeOf(string district) => Rows.Single(r => r.Name == district).Code;

    public static decimal JunePlanOf(string district) => Rows.Single(r => r.Name == district).Plan[0];
}
