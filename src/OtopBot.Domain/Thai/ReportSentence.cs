using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reports;

namespace OtopBot.Domain.Thai;

/// <summary>What one message says about a month's sales; null is "not said".</summary>
public sealed record ReportSentence(
    Reading<FiscalMonth>? Month,
    Reading<string>? District,
    Reading<Baht>? General,
    Reading<Baht>? Online,
    Reading<Baht>? Total,
    IReadOnlyList<Reading<Baht>> Unlabelled,
    bool NoSales,
    CentralEntry? Central,
    IReadOnlyList<string> NotUnderstood)
{
    public bool SaysAnything =>
        Month is not null || District is not null || General is not null || Online is not null || Total is not null
        || Unlabelled.Count > 0 || NoSales || Central is not null;
}
