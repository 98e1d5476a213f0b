using OtopBot.Domain.Calendar;

namespace OtopBot.Tests.Support;

// Official holidays of June to September 2563, each known since the day on which it was declared.
public static class Holidays2563
{
    public static IReadOnlyList<Holiday> All { get; } =
    [
        Holiday(7, 6, "วันเข้าพรรษา", 6, 1),
        Holiday(7, 7, "ชดเชยวันอาสาฬหบูชา", 6, 1),
        Holiday(7, 27, "ชดเชยวันสงกรานต์", 6, 30),
        Holiday(7, 28, "วันเฉลิมพระชนมพรรษา", 6, 1),
        Holiday(8, 12, "วันแม่แห่งชาติ", 6, 1),
        Holiday(9, 4, "ชดเชยวันสงกรานต์", 8, 13),
        Holiday(9, 7, "ชดเชยวันสงกรานต์", 8, 13),
    ];

    // Entered at ten in the morning of that day.
    private static Holiday Holiday(int month, int day, string name, int knownMonth, int knownDay)
        => new("56", new(2020, month, day), name, Bangkok.At(new(2020, knownMonth, knownDay), new(10, 0)));
}
