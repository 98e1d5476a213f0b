using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Thai.Grammar;

// One month found in a text, up to End.
internal sealed record MonthPhrase(int End, Reading<FiscalMonth> Reading);

// What a month without a year may mean: one of those on offer, else the nearest that has begun.
internal sealed record MonthContext(DateOnly Today, IReadOnlyList<FiscalMonth> Offered)
{
    public bool Offers(int year, int month) => Offered.Any(offer => offer.Year == year && offer.Month == month);

    public Reading<FiscalMonth> Nearest(int month, string heard)
    {
        List<FiscalMonth> offered = [.. Offered.Where(offer => offer.Month == month).Distinct().Order()];
        var thisYear = new FiscalMonth(Today.Year, month);
        return offered switch
        {
            [] when thisYear > FiscalMonth.Of(Today) && Today.Year > 1 => new Understood<FiscalMonth>(thisYear.AddMonths(-12)),
            [] => new Understood<FiscalMonth>(thisYear),
            [var only] => new Understood<FiscalMonth>(only),
            _ => new Ambiguous<FiscalMonth>(heard, offered),
        };
    }
}
