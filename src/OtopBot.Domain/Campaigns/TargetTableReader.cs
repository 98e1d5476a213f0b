using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;

namespace OtopBot.Domain.Campaigns;

/// <summary>
/// Reads the letter's target table as printed (attachment 1, comma-separated: no, code, district_as_printed, district, annual_target,
/// a column per month such as 2563-06, row_total; code, district and row_total may be absent) into a campaign.
/// </summary>
public sealed class TargetTableReader(CampaignOutline outline, WorkingCalendar? calendar = null)
{
    public const string Annual = "annual_target";
    public const string RowTotal = "row_total";

    private readonly PrintedDistricts _districts = new(outline.Districts);

    public TargetTable Read(string csv)
    {
        var sheet = PrintedSheet.Of(csv);
        List<TargetOddity> oddities = [.. sheet.Missing([PrintedSheet.Name, Annual, .. outline.Months.Select(m => m.ToString())])];
        if (oddities.Count > 0)
            return new(null, oddities);

        List<(District District, DistrictTarget Target)> read = [];
        foreach (var row in sheet.Districts)
        {
            var (names, odd) = _districts.Read(row);
            oddities.AddRange(odd);
            if (names is null)
                continue;

            if (read.Any(r => r.District.Code == names.Code))
                oddities.Add(new(TargetOddityKind.DuplicateDistrict, names.Code, row[PrintedSheet.Name], names.Name));
            else if (TargetOf(row, names.Code, oddities) is { } target)
                read.Add((new(read.Count + 1, names.Code, names.Name, row[PrintedSheet.Name]), target));
        }

        if (!oddities.Any(o => o.IsFault))
            oddities.AddRange(outline.Districts.Where(d => read.All(r => r.District.Code != d.Code))
                .Select(d => new TargetOddity(TargetOddityKind.MissingDistrict, d.Code, "", d.Name)));
        if (oddities.Any(o => o.IsFault))
            return new(null, oddities);

        var total = TotalOf(sheet, [.. read.Select(r => r.Target)], oddities);
        return oddities.Any(o => o.IsFault) ? new(null, oddities) : new(CampaignOf(read, total, oddities), oddities);
    }

    private DistrictTarget? TargetOf(PrintedRow row, string code, List<TargetOddity> oddities)
    {
        var before = oddities.Count;
        var annual = row.Amount(Annual, code, oddities);
        List<MonthPlan> plan = [.. outline.Months.Select(m => new MonthPlan(m, row.Amount(m.ToString(), code, oddities)))];
        var total = row.Has(RowTotal) ? row.Amount(RowTotal, code, oddities) : annual;
        if (oddities.Count > before)
            return null;

        if (total != annual)
            oddities.Add(new(TargetOddityKind.RowTotalDiffers, code, Plain(total), Plain(annual)));
        var target = new DistrictTarget(code, 1, annual, plan, TargetSource.Letter, Bangkok.StartOf(outline.Letter.Date));
        if (target.DerivedEarlier.IsNegative)
            oddities.Add(new(TargetOddityKind.PlanExceedsAnnual, code, Plain(target.Planned), Plain(annual)));
        return target;
    }

    private Baht TotalOf(PrintedSheet sheet, IReadOnlyList<DistrictTarget> targets, List<TargetOddity> oddities)
    {
        var sum = targets.Sum(t => t.Annual);
        if (sheet.Total is not { } total)
        {
            oddities.Add(new(TargetOddityKind.NoGrandTotal, Annual, "", Plain(sum)));
            return sum;
        }

        foreach (var month in outline.Months)
            Compare(month.ToString(), targets.Sum(t => t.PlanOf(month)), TargetOddityKind.ColumnTotalDiffers);

        // The last column repeats the annual targets, so its total is held against theirs and one slip is named once.
        var printed = Compare(Annual, sum, TargetOddityKind.GrandTotalDiffers);
        if (total.Has(RowTotal))
            Compare(RowTotal, printed, TargetOddityKind.ColumnTotalDiffers);
        return printed;

        Baht Compare(string column, Baht expected, TargetOddityKind kind)
        {
            var shown = total.Amount(column, "total", oddities);
            if (shown != expected)
                oddities.Add(new(kind, column, Plain(shown), Plain(expected)));
            return shown;
        }
    }

    private Campaign CampaignOf(IEnumerable<(District District, DistrictTarget Target)> read, Baht total, IEnumerable<TargetOddity> oddities)
    {
        var campaign = new Campaign(
            outline.Code, outline.ProvinceCode, outline.ProvinceName, outline.FiscalYear, outline.Letter, outline.FirstMonth, outline.LastMonth, total);
        foreach (var (district, target) in read)
            campaign.Add(district, target);
        foreach (var deadline in outline.Deadlines(calendar ?? WorkingCalendar.WithoutHolidays))
            campaign.Add(deadline);
        foreach (var oddity in oddities)
            campaign.Add(oddity);
        return campaign;
    }

    private static string Plain(Baht amount) => amount.Amount.ToString("0.##", CultureInfo.InvariantCulture);
}
