using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;

namespace OtopBot.Domain.Thai;

/// <summary>What is known before a report sentence is read: the day in Bangkok, the months on offer, the districts, the usual size of a month's figure.</summary>
public sealed record ReportContext(
    DateOnly Today,
    IReadOnlyList<FiscalMonth> OfferedMonths,
    DistrictReader? Districts = null,
    Func<FiscalMonth?, Baht?>? Usual = null);
