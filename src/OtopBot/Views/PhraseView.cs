using System.Globalization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;

namespace OtopBot.Views;

// Turns of phrase that many cards share: amounts, moments, days left, who.
public static class PhraseView
{
    // Stands beside every figure that is not what was sold (S1).
    public const string Derived = "คำนวณจากเป้า ไม่ใช่ผลจริง";

    private const int LongestQuote = 60;

    public static string Amount(Baht amount) => amount.IsNegative ? $"−{-amount} บาท" : $"{amount} บาท";

    // Words that a person typed are shown again only as far as a message bears it.
    public static string Quote(string typed)
    {
        var letters = new StringInfo(typed);
        return letters.LengthInTextElements <= LongestQuote ? $"“{typed}”" : $"“{letters.SubstringByTextElements(0, LongestQuote)}…”";
    }

    public static string Change(Baht difference) => difference switch
    {
        { IsZero: true } => "เท่าเดิม",
        { IsNegative: true } => $"ลดลง {-difference} บาท",
        _ => $"เพิ่มขึ้น {difference} บาท",
    };

    public static Baht Apart(Baht one, Baht other) => one < other ? other - one : one - other;

    public static string District(District district) => $"อำเภอ{district.Name}";

    public static string Moment(DateTimeOffset at) => $"{ThaiDate.Long(Bangkok.DayOf(at))} เวลา {ThaiDate.Time(Bangkok.TimeOf(at))}";

    public static string Timeliness(bool onTime) => onTime ? "ภายในกำหนด" : "หลังกำหนด";

    public static string DaysLeft(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "ครบกำหนดวันนี้",
        < 0 and var late => $"เลยกำหนด {-late} วัน",
        var left => $"เหลือ {left} วัน",
    };

    public static string By(Signatory by) => $"{by.Name} {by.Position}".TrimEnd();

    // Where a line bears no more.
    public static string ByName(Signatory by) => $"โดย {by.Name}";

    // Both days of what a district was given longer for; null when it was not.
    public static string? Extended(Campaign campaign, Deadline own)
        => campaign.Deadlines.First(d => (d.Kind, d.Month) == (own.Kind, own.Month)).DueOn is var original && original != own.DueOn
            ? $"กำหนดเดิม {ThaiDate.Short(original)} ขยายถึง {ThaiDate.Short(own.DueOn)}"
            : null;

    public static string Office(Campaign campaign) => $"สำนักงานพัฒนาชุมชนจังหวัด{campaign.ProvinceName} โทร. {campaign.Letter.OfficePhone}";
}
