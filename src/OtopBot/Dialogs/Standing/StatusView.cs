using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Promising;
using OtopBot.Dialogs.Reporting;
using OtopBot.Dialogs.Unlocking;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Line;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Dialogs.Standing;

public static class StatusView
{
    public const string Title = "การดูสถานะ";

    // More names than this say less than their number.
    private const int MissingNamed = 30;

    // What is too much for one reply is left out, with a word how to see it.
    public static IReadOnlyList<LineMessage> Message(string word, Campaign campaign, IReadOnlyList<Bubble> bubbles, IReadOnlyList<string> said)
    {
        var alt = said is [var only] && bubbles.Count == 1 ? $"{word} {only}" : $"{word} จังหวัด{campaign.ProvinceName} ปีงบประมาณ {campaign.FiscalYear}";
        var messages = Pages.Of(alt, bubbles);
        return messages.Count <= LineLimits.MessagesMax ? messages : [.. messages.Take(LineLimits.MessagesMax - 1), More(word, campaign)];
    }

    // For the notification, which shows no card: whose it is, and what there is.
    public static string InShort(DistrictMonths months, DistrictTable table)
    {
        var reported = string.Join(" ", months.Campaign.Months.Where(m => months.Latest(m) is not null).Select(ThaiDate.Month));
        return $"{PhraseView.District(months.District)}: {Certified(table)} {(reported.Length == 0 ? "ยังไม่มีรายงาน" : $"รายงาน {reported} แล้ว")}";
    }

    public static Bubble District(DistrictMonths months, DistrictTable table, IReadOnlyList<Obligation> promised, DateTimeOffset at)
    {
        var today = Bangkok.DayOf(at);
        var card = new Card($"สถานะ {PhraseView.District(months.District)}")
            .Row("การรับรองเป้าหมาย", Certified(table), true);
        if (table.Newest is { } newest)
            card.Note(CertifyingView.Filed(newest, table.AnswersOlderTarget));
        if (table.Newest is null && PhraseView.Extended(months.Campaign, table.Deadline) is { } longer)
            card.Note(longer);
        card.Rule();
        foreach (var month in months.Campaign.Months)
            MonthLine(card, month, months, at);

        var (next, choice) = Next(months, table, at);
        card.Rule().Says(next is { DueOn: var due } ? $"ถัดไป: {choice!.Label} {(due < today ? $"(เลยกำหนดวันที่ {ThaiDate.Long(due)} แล้ว {today.DayNumber - due.DayNumber} วัน)" : $"ภายใน{ThaiDate.WithDay(due)} ({PhraseView.DaysLeft(due, today)})")}" : Rest(months, table, at));
        if (next is not null)
            card.Note(CalendarView.Rule(next));
        foreach (var promise in promised)
            card.Note($"{PromisingView.Line(promise, months.Campaign)} (เลิกนัด พิมพ์ “{Words.DropPromise}”)");
        if (choice is not null)
            card.Offer(choice);
        else if (Missed(months, table, at))
            card.Offer(new Choice(Words.AskReopening, UnlockingCode.Choose(months.District.Code)));
        return card.Bubble;
    }

    public static Bubble Province(ProvinceMonths province, DateTimeOffset at)
    {
        var count = province.Districts.Count;
        var card = new Card($"สถานะ จังหวัด{province.Campaign.ProvinceName}")
            .Row("รับรองเป้าแล้ว", $"{count - province.NotAnswered.Count}/{count} อำเภอ", true);
        Missing(card, "ยังไม่รับรอง", province.NotAnswered);
        Missing(card, "ขอแก้ไข รอพิจารณา", province.Pending);
        foreach (var month in province.Campaign.Months.Where(m => province.Campaign.ReportDeadline(m).IsOpen(at)))
        {
            var reported = province.Reported(month);
            card.Rule().Row($"รายงาน {ThaiDate.Month(month)}", $"{reported.Count}/{count} อำเภอ", true)
                .Row("รวม", PhraseView.Amount(reported.Sum(d => d.Latest(month)!.Total)));
            Missing(card, "ยังไม่รายงาน", province.Missing(month));
        }

        return card.Bubble;
    }

    private static void MonthLine(Card card, FiscalMonth month, DistrictMonths months, DateTimeOffset at)
    {
        var deadline = months.Deadline(month);
        if (months.Latest(month) is { } saved)
        {
            card.Row(ThaiDate.Month(month), PhraseView.Amount(saved.Total), true)
                .Note($"{PhraseView.Timeliness(saved.OnTime)} {Parts.Percent(saved.Total.ShareOf(months.Plan(month)))} ของแผน {PhraseView.Amount(months.Plan(month))}");
            return;
        }

        var today = Bangkok.DayOf(at);
        card.Row(ThaiDate.Month(month), (deadline.IsOpen(at), months.IsLocked(month, at), months.OpenUntil(month, at)) switch
        {
            (false, _, _) => $"เปิดรับ {ThaiDate.Short(deadline.OpensOn)}",
            (true, true, _) => "ไม่ได้รายงาน ปิดรับแล้ว",
            (true, false, { } until) => $"ยังไม่รายงาน เปิดให้ถึง {ThaiDate.Short(until)}",
            (true, false, null) => $"ยังไม่รายงาน {PhraseView.DaysLeft(deadline.DueOn, today)}",
        });
        if (PhraseView.Extended(months.Campaign, deadline) is { } longer)
            card.Note(longer);
    }

    // What was missed and is closed is not "nothing left".
    private static string Rest(DistrictMonths months, DistrictTable table, DateTimeOffset at)
        => Missed(months, table, at) ? $"รายการที่ขาดปิดรับแล้ว หากต้องการส่ง ขอให้จังหวัดเปิด หรือติดต่อ{PhraseView.Office(months.Campaign)}" : "ขณะนี้ไม่มีรายการค้าง";

    private static bool Missed(DistrictMonths months, DistrictTable table, DateTimeOffset at)
        => ((table.Newest is null || table.AnswersOlderTarget) && months.IsLocked(table.Deadline, at))
            || months.Campaign.Months.Any(m => months.IsLocked(m, at) && months.Latest(m) is null);

    // The earliest thing that can still be done, with the button that starts it.
    private static (Deadline? Due, Choice? Choice) Next(DistrictMonths months, DistrictTable table, DateTimeOffset at)
    {
        List<(Deadline Due, Choice Choice)> open = [];
        if ((table.Newest is null || table.AnswersOlderTarget) && table.Deadline.IsOpen(at) && !months.IsLocked(table.Deadline, at))
            open.Add((table.Deadline, new Choice(Words.CertifyTargets, CertifyingCode.Start(months.District.Code), true)));
        open.AddRange(months.Missing(at).Select(m => (
            months.Deadline(m),
            new Choice($"{Words.ReportSales} {ThaiDate.Month(m)}", ReportingCode.Start(months.District.Code, m), true))));
        return open.Count == 0 ? (null, null) : open.MinBy(o => o.Due.DueOn);
    }

    private static string Certified(DistrictTable table) => table.Newest is null ? "ยังไม่รับรอง" : table.AnswersOlderTarget ? "ต้องรับรองใหม่" : Short(table);

    private static string Short(DistrictTable table) => table.Newest!.State switch
    {
        Domain.Certifications.CertificationState.Pending => "ขอแก้ไข รอพิจารณา",
        Domain.Certifications.CertificationState.Returned => "ขอแก้ไข ถูกส่งกลับ",
        Domain.Certifications.CertificationState.InForce or Domain.Certifications.CertificationState.Superseded or Domain.Certifications.CertificationState.Withdrawn => "รับรองแล้ว",
    };

    private static TextMessage More(string word, Campaign campaign)
        => new($"มีอีกหลายรายการ ดูรายอำเภอ พิมพ์ “{word} {campaign.Districts[0].Name}”");

    private static void Missing(Card card, string label, IReadOnlyList<District> districts)
    {
        if (districts.Count > 0)
            card.Note($"{label}: {string.Join(" ", districts.Take(MissingNamed).Select(d => d.Name))}{(districts.Count > MissingNamed ? $" และอีก {districts.Count - MissingNamed} อำเภอ" : "")}");
    }
}
