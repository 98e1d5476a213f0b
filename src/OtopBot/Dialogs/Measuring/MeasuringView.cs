using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Measuring;

public static class MeasuringView
{
    public const string Title = "การดูผลการเตือน";

    public static LineMessage ProvinceOnly
        => new Card("ดูผลการเตือนได้เฉพาะเจ้าหน้าที่จังหวัด").Offer(Ways.Menu, Ways.Help).As($"ดูผลการเตือนได้เฉพาะเจ้าหน้าที่จังหวัด พิมพ์ \"{Words.Menu}\"");

    // In the order in which they come.
    private static readonly (string Step, string Name)[] Steps =
    [
        ("heads-up", "เตือนล่วงหน้า"), ("eve", "เตือนก่อนวันครบกำหนด"), ("promise", "ถามในวันที่นัดไว้"), ("day", "เตือนวันครบกำหนด เช้า"),
        ("afternoon", "เตือนวันครบกำหนด บ่าย"), ("overdue", "เตือนหลังครบกำหนด"), ("head", "แจ้งพัฒนาการอำเภอ"),
    ];

    // Rules by which nobody is asked to do a thing.
    private static readonly string[] Others = ["province", "moved", "thanks", "check"];

    public static bool IsStep(string step) => !Others.Contains(step);

    public static LineMessage Effects(Campaign campaign, FiscalMonth month, IReadOnlyList<ReminderEffect> ofMonth, IReadOnlyList<ReminderEffect> ofRound)
    {
        var card = new Card($"{Words.Effects} จังหวัด{campaign.ProvinceName}");
        if (ofRound.Count == 0)
            return card.Says("รอบนี้ยังไม่มีการเตือนที่ส่งออกไป จึงยังไม่มีผลให้ดู").Note("บอทเตือนเฉพาะอำเภอที่ยังไม่ได้ส่ง ตามลำดับก่อนและหลังวันครบกำหนด").As($"{Words.Effects} ยังไม่มีการเตือน");
        Part(card, $"เดือนนี้ ({ThaiDate.Month(month)})", ofMonth);
        Part(card.Rule(), $"ทั้งรอบ ปีงบประมาณ {campaign.FiscalYear}", ofRound);
        return card.Note("“ส่งหลังเตือน” คือส่งหรือรับรองหลังการเตือนครั้งนั้น ก่อนการเตือนขั้นถัดไป เวลาคือค่ากลาง นับจากการเตือนถึงการบันทึก")
            .As($"{Words.Effects} ทั้งรอบ เตือน {ofRound.Sum(e => e.Sent)} ครั้ง ส่งหลังเตือน {ofRound.Sum(e => e.Followed)} ครั้ง");
    }

    private static void Part(Card card, string title, IReadOnlyList<ReminderEffect> effects)
    {
        card.Says(title);
        if (effects.Count == 0)
            card.Note("ยังไม่มีการเตือน");
        foreach (var effect in effects.OrderBy(e => Place(e.Step)).ThenBy(e => e.Step, StringComparer.Ordinal))
            card.Row(NameOf(effect.Step), $"{effect.Sent} ครั้ง", true).Note(Followed(effect));
    }

    private static string Followed(ReminderEffect effect) => effect is { Median: { } median }
        ? $"ส่งหลังเตือน {effect.Followed} ครั้ง ({Parts.Percent((decimal)effect.Followed / effect.Sent)}) ใช้เวลา {Time(median)}"
        : "ยังไม่มีการส่งหลังเตือน";

    private static string Time(TimeSpan median) => (long)Math.Round(median.TotalMinutes) switch
    {
        < 1 => "ไม่ถึง 1 นาที",
        < 120 and var minutes => $"{minutes} นาที",
        < 48 * 60 and var minutes => minutes % 60 == 0 ? $"{minutes / 60} ชั่วโมง" : $"{minutes / 60} ชั่วโมง {minutes % 60} นาที",
        var minutes => $"{minutes / (24 * 60)} วัน {minutes / 60 % 24} ชั่วโมง",
    };

    private static string NameOf(string step) => Array.Find(Steps, s => s.Step == step).Name ?? $"ขั้น {step}";

    private static int Place(string step) => Array.FindIndex(Steps, s => s.Step == step) is >= 0 and var place ? place : Steps.Length;
}
