using System.Globalization;
using OtopBot.Domain.Thai;

namespace OtopBot.Tests.Domain.Thai;

public sealed class ThaiDateTests
{
    private static readonly DateOnly Due = new(2020, 6, 22);

    [Fact]
    public void Dates_are_Thai_and_Buddhist()
    {
        ThaiDate.Long(Due).ShouldBe("22 มิถุนายน 2563");
        ThaiDate.WithDay(Due).ShouldBe("วันจันทร์ที่ 22 มิถุนายน 2563");
        ThaiDate.Short(Due).ShouldBe("22 มิ.ย. 63");
        ThaiDate.Time(new(9, 12)).ShouldBe("09.12 น.");
        ThaiDate.Month(new(2020, 6)).ShouldBe("มิ.ย. 63");
        ThaiDate.Month(new(2057, 1)).ShouldBe("ม.ค. 00");
        ThaiDate.MonthLong(new(2020, 6)).ShouldBe("มิถุนายน 2563");
    }

    [Fact]
    public void The_culture_of_the_machine_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "th-TH", "ar-SA", "en-US" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                ThaiDate.Long(Due).ShouldBe("22 มิถุนายน 2563", culture);
                new OtopBot.Domain.Calendar.FiscalMonth(2020, 6).ToString().ShouldBe("2563-06", culture);
                OtopBot.Domain.Money.Baht.Of(1_250.50m).ToString().ShouldBe("1,250.50", culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
