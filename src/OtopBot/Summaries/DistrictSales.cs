using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Summaries;

// A district's newest figures of a month beside its plan in force; no sales when nothing was reported.
public sealed record DistrictSales(int Order, string Code, string Name, Baht Plan, Sales? Sales, bool Late)
{
    public decimal? Share => Sales?.Total.ShareOf(Plan);
}
