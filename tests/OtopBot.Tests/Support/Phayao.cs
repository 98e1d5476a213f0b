using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;

namespace OtopBot.Tests.Support;

// The built-in campaign as the bot reads it, for tests that need the letter's own figures.
public static class Phayao
{
    public static readonly FiscalMonth June = new(2020, 6);

    public static readonly DateTimeOffset Monday = Bangkok.At(new DateOnly(2020, 6, 8), new TimeOnly(9, 0));

    public static CampaignOutline Outline => CampaignFolder.BuiltIn.Outline();

    public static string Csv => File.ReadAllText(Path.Combine(CampaignFolder.BuiltIn.Path, "targets.csv"));

    // The official holidays of the fiscal year, as the folder lists them.
    public static IReadOnlyList<ListedHoliday> ListedHolidays => [.. CampaignFolder.BuiltIn.Holidays().SelectMany(f => f.List.Days)];

    // As a start at the letter's time knows them: three were declared during the season.
    public static IReadOnlyList<Holiday> Holidays
        => [.. ListedHolidays.Select(h => new Holiday("56", h.Day, h.Name, Bangkok.StartOf(h.Declared ?? Outline.Letter.Date)))];

    // With another rule for the reports, by the calendar of a moment.
    public static Campaign CampaignBy(ReportDays reports, DateTimeOffset at)
        => new TargetTableReader(Outline with { Reports = reports }, WorkingCalendar.AsOf(Holidays, at)).Read(Csv).Campaign!;

    public static Campaign Campaign => new TargetTableReader(Outline).Read(Csv).Campaign!;

    public static Signatory OfficerOf(string name) => new(1, $"เจ้าหน้าที่พัฒนาชุมชนอำเภอ{name}", "นักวิชาการพัฒนาชุมชน");

    public static IReadOnlyList<MonthPlan> Plan(params IEnumerable<long> baht) => [.. baht.Select((amount, i) => new MonthPlan(June.AddMonths(i), Baht.Of(amount)))];
}
