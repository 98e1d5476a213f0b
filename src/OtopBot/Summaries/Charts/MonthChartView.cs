using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Summaries.Charts;

// The words of a month's picture, and which rows it has: what is beyond them is one row, so that the totals stay those of the province.
public static class MonthChartView
{
    public const string General = "ทั่วไป";
    public const string Online = "ออนไลน์";
    public const string Plan = "กรอบ = แผน 100%";
    public const string Beyond = "»";

    // What fits the square that LINE takes.
    public const int Rows = 9;

    public static string Title(MonthSummary summary) => $"ยอดจำหน่าย OTOP จังหวัด{summary.ProvinceName} {ThaiDate.Month(summary.Month)}";

    public static string Total(MonthSummary summary) => $"รวม {summary.Total} บาท   {Parts.Percent(summary.Share)} ของแผนเดือน";

    public static string Channels(MonthSummary summary)
        => $"{General} {summary.General}   {Online} {summary.Online}   ส่งแล้ว {summary.Reported.Count}/{summary.Districts.Count} อำเภอ";

    public static string AsOf(DateTimeOffset at) => $"ข้อมูล ณ {PhraseView.Moment(at)}";

    public static string Figure(DistrictSales district) => district.Sales is { } sales ? $"{sales.Total}   {Parts.Percent(district.Share)}" : "ยังไม่มียอด";

    // Those furthest below their plan on top. With names hidden, only those that have reported are shown.
    public static IReadOnlyList<DistrictSales> RowsOf(MonthSummary summary, bool names)
    {
        var shown = summary.LargestGapsFirst.Where(d => names || d.Sales is not null).ToList();
        return shown.Count <= Rows ? shown : [.. shown.Take(Rows - 1), Together([.. shown.Skip(Rows - 1)])];
    }

    private static DistrictSales Together(IReadOnlyList<DistrictSales> others)
    {
        var reported = others.Where(d => d.Sales is not null).Select(d => d.Sales!).ToList();
        var sales = reported.Count == 0 ? null : new Sales(reported.Sum(s => s.General), reported.Sum(s => s.Online));
        return new DistrictSales(int.MaxValue, "", $"อีก {others.Count} อำเภอ", others.Sum(d => d.Plan), sales, false);
    }
}
