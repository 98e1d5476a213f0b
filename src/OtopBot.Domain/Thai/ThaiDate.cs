using System.Globalization;
using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Thai;

/// <summary>Dates, times and months as people read them: Thai words, Buddhist years.</summary>
public static class ThaiDate
{
    private static readonly string[] Days = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"];

    /// <summary>"22 มิถุนายน 2563".</summary>
    public static string Long(DateOnly day) => Text($"{day.Day} {MonthLong(FiscalMonth.Of(day))}");

    /// <summary>"วันจันทร์ที่ 22 มิถุนายน 2563".</summary>
    public static string WithDay(DateOnly day) => $"วัน{Days[(int)day.DayOfWeek]}ที่ {Long(day)}";

    /// <summary>"วันจันทร์".</summary>
    public static string Weekday(DateOnly day) => $"วัน{Days[(int)day.DayOfWeek]}";

    /// <summary>"วันจันทร์ 22 มิ.ย. 63".</summary>
    public static string DayShort(DateOnly day) => $"{Weekday(day)} {Short(day)}";

    /// <summary>"22 มิ.ย. 63".</summary>
    public static string Short(DateOnly day) => Text($"{day.Day} {Month(FiscalMonth.Of(day))}");

    /// <summary>"09.12 น.".</summary>
    public static string Time(TimeOnly time) => Text($"{time.Hour:00}.{time.Minute:00} น.");

    /// <summary>"มิ.ย. 63".</summary>
    public static string Month(FiscalMonth month) => Text($"{ThaiMonths.Short[month.Month - 1]} {month.BuddhistYear % 100:00}");

    /// <summary>"มิถุนายน 2563".</summary>
    public static string MonthLong(FiscalMonth month) => Text($"{ThaiMonths.Long[month.Month - 1]} {month.BuddhistYear}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
