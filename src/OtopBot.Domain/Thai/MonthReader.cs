using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Thai;

/// <summary>Reads a month in words or numbers, Buddhist or common era.</summary>
public static class MonthReader
{
    public static Reading<FiscalMonth> Read(string text, DateOnly today, IReadOnlyList<FiscalMonth> offered) =>
        new NotUnderstood<FiscalMonth>(text, ReadingProblem.Unclear);
}
