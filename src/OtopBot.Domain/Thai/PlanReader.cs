using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Thai;

/// <summary>Reads several months with an amount each, as in "มิ.ย. 60 ล้าน ก.ค. 120 ล้าน".</summary>
public static class PlanReader
{
    public static IReadOnlyList<PlanPart> Read(string text, DateOnly today, IReadOnlyList<FiscalMonth> months) => [];
}
