using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Summaries;

// A district's newest figures of a month beside its plan in force; no sales when nothing was reported.
public sealed record DistrictSales(int Order, string Code, string Name, Baht Plan, Sales? Sales, bool Late)
{
    // Nothing can have been sent for a month to come.
    public bool NotYetOpen { get; init; }

    // The day it was given beyond the round's, while that lies ahead.
    public DateOnly? ExtendedUntil { get; init; }

    // How far below the plan: all of it while nothing is reported, negative above it.
    public Baht Gap => Plan - (Sales?.Total ?? Baht.Zero);

    public decimal? Share => Sales?.Total.ShareOf(Plan);
}
