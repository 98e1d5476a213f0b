using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;

namespace OtopBot.Domain.Thai;

/// <summary>One month's proposed target as typed in a correction.</summary>
public sealed record PlanPart(Reading<FiscalMonth> Month, Reading<Baht> Amount);
