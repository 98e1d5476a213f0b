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

    public static Campaign Campaign => new TargetTableReader(Outline).Read(Csv).Campaign!;

    public static Signatory OfficerOf(string name) => new(1, $"เจ้าหน้าที่พัฒนาชุมชนอำเภอ{name}", "นักวิชาการพัฒนาชุมชน");

    public static IReadOnlyList<MonthPlan> Plan(params IEnumerable<long> baht) => [.. baht.Select((amount, i) => new MonthPlan(June.AddMonths(i), Baht.Of(amount)))];
}
