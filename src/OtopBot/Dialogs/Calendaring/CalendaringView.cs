using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Calendaring;

public static class CalendaringView
{
    public const string Title = "การแก้ไขวันหยุด";

    private const string Example = "27 ก.ค. 63 ชดเชยวันสงกรานต์";
    private const int HolidaysShown = 12;

    public static Choice Show { get; } = new(Words.Calendar, CalendaringCode.Show);

    private static Choice Add { get; } = new(Words.AddHoliday, CalendaringCode.Add);

    private static Choice Revoke { get; } = new(Words.RevokeHoliday, CalendaringCode.Revoke);

    public static LineMessage AdminsOnly(Campaign campaign)
        => new TextMessage($"เพิ่มหรือยกเลิกวันหยุดได้เฉพาะผู้ดูแลระบบของจังหวัด ดูวันหยุดและกำหนดส่งได้ พิมพ์ “{Words.Calendar}”\nสอบถาม: {PhraseView.Office(campaign)}");

    public static LineMessage TooMany(int lines) => new TextMessage($"พิมพ์มา {lines} บรรทัด โปรดส่งครั้งละไม่เกิน {HolidayLines.Most} บรรทัด");

    // What is known at this moment: a day that is entered to begin later is not told before.
    public static LineMessage Calendar(HolidayBook book, Scene scene)
    {
        var campaign = scene.Campaign!;
        var ahead = Ahead(book, scene);
        var card = new Card("ปฏิทินวันหยุดและกำหนดส่ง").Note($"จังหวัด{campaign.ProvinceName} นับวันทำการจันทร์ถึงศุกร์ ยกเว้นวันหยุดราชการ").Says("วันหยุดราชการที่จะถึง");
        if (ahead.Count == 0)
            card.Note("ไม่มีวันหยุดที่บันทึกไว้");
        foreach (var holiday in ahead)
            card.Row(ThaiDate.Short(holiday.Day), holiday.Name);
        card.Rule().Says("กำหนดส่งที่จะถึง");
        var due = campaign.Deadlines.Where(d => d.IsOnTime(scene.At) || scene.OwnDistricts.Any(o => campaign.DeadlineOf(d, o).IsOnTime(scene.At))).ToList();
        if (due.Count == 0)
            card.Note("ไม่มีกำหนดส่งที่ยังไม่ถึง");
        foreach (var deadline in due)
            DueLine(card, deadline, campaign, scene);
        if (scene.May(Deed.EditCalendar))
            card.Offer(Add, Revoke);
        return card.As($"ปฏิทิน: วันหยุดที่จะถึง {(ahead is [var next, ..] ? $"{ThaiDate.Long(next.Day)} {next.Name}" : "ไม่มี")}{(due is [var first, ..] ? $" กำหนด{CalendarView.Thing(first.Kind, first.Month)} {ThaiDate.Long(first.DueOn)}" : "")}");
    }

    public static LineMessage Which(CalendaringState draft, HolidayBook book, Scene scene)
    {
        if (draft.Adds)
        {
            return new Card(Words.AddHoliday).Says("พิมพ์วันที่และชื่อวันหยุด บรรทัดละหนึ่งวัน เช่น").Says(Example).Offer(Ways.Cancel)
                .As($"{Words.AddHoliday} พิมพ์วันที่และชื่อ เช่น {Example}");
        }

        var ahead = Ahead(book, scene);
        var card = new Card(Words.RevokeHoliday).Says(ahead.Count == 0 ? "ไม่มีวันหยุดที่จะถึง" : $"แตะวันที่จะยกเลิก หรือพิมพ์ เช่น “{Words.RevokeHoliday} {ThaiDate.Short(ahead[0].Day)}”");
        foreach (var holiday in ahead)
            card.Row(ThaiDate.Short(holiday.Day), holiday.Name);
        return card.Offer(ahead.Select(h => new Choice(ThaiDate.Short(h.Day), CalendaringCode.RevokeDay(h.Day)))).Offer(Ways.Cancel)
            .As($"{Words.RevokeHoliday} แตะวันที่จะยกเลิก หรือพิมพ์วันที่");
    }

    public static LineMessage Confirm(CalendaringState draft, IReadOnlyList<LeftOut> left, HolidayBook book)
    {
        var title = draft.Adds ? "ตรวจสอบก่อนเพิ่มวันหยุด" : "ตรวจสอบก่อนยกเลิกวันหยุด";
        var card = new Card(title);
        foreach (var day in draft.Days)
            card.Says($"{ThaiDate.WithDay(day.Day)} {day.Name}");
        if (left.Count > 0)
            LeftOutOf(card, left, book);
        card.Rule().Says(Moved("กำหนดส่งที่จะเปลี่ยน", draft.Moves));
        return card.Offer(new Choice(Words.Confirm, CalendaringCode.Confirm(draft), true), new Choice(Words.Cancel, CalendaringCode.Cancel(draft)))
            .As($"{title} {draft.Days.Count} วัน {(draft.Moves.Count == 0 ? "กำหนดส่งไม่เปลี่ยน" : $"กำหนดส่งเปลี่ยน {draft.Moves.Count} รายการ")}");
    }

    public static LineMessage NothingToDo(bool adds, IReadOnlyList<LeftOut> left, HolidayBook book)
    {
        var title = adds ? "ไม่ได้เพิ่มวันหยุด" : "ไม่ได้ยกเลิกวันหยุด";
        var card = new Card(title);
        LeftOutOf(card, left, book);
        return card.Note(adds ? $"พิมพ์ใหม่ได้ เช่น “{Words.AddHoliday} {Example}”" : $"พิมพ์ใหม่ได้ เช่น “{Words.RevokeHoliday} 27 ก.ค. 63”")
            .Offer(Show).As($"{title} {(left is [var only] ? Why(only, book) : $"{left.Count} บรรทัด")}");
    }

    public static LineMessage Done(CalendaringState draft, IReadOnlyList<DeadlineMove> moves)
    {
        var title = draft.Adds ? "เพิ่มวันหยุดแล้ว" : "ยกเลิกวันหยุดแล้ว";
        var card = new Card(title);
        foreach (var day in draft.Days)
            card.Says($"{ThaiDate.WithDay(day.Day)} {day.Name}");
        card.Rule().Says(Moved("กำหนดส่งที่เปลี่ยน", [.. moves.Select(CalendarView.Move)]));
        return card.Offer(Show).As($"{title} {draft.Days.Count} วัน {(moves.Count == 0 ? "กำหนดส่งไม่เปลี่ยน" : string.Join(" ", moves.Select(CalendarView.Move)))}");
    }

    private static List<Holiday> Ahead(HolidayBook book, Scene scene) => [.. book.Standing.Where(h => h.Day >= scene.Today && h.IsKnownAt(scene.At)).Take(HolidaysShown)];

    private static void DueLine(Card card, Deadline deadline, Campaign campaign, Scene scene)
    {
        card.Row(CalendarView.Thing(deadline.Kind, deadline.Month), ThaiDate.Short(deadline.DueOn), strong: true).Note($"{ThaiDate.Weekday(deadline.DueOn)} ({CalendarView.Rule(deadline)})");
        if (campaign.Moves.LastOrDefault(m => m.IsFor(deadline)) is { } move)
            card.Note($"เดิม {ThaiDate.Long(move.From)} เปลี่ยนเมื่อ {ThaiDate.Long(Bangkok.DayOf(move.At))}");
        foreach (var own in scene.OwnDistricts.Where(o => campaign.DeadlineOf(deadline, o).DueOn != deadline.DueOn))
            card.Note($"{PhraseView.District(campaign.District(own))} ขยายเวลาถึง {ThaiDate.WithDay(campaign.DeadlineOf(deadline, own).DueOn)}");
    }

    private static string Moved(string title, IReadOnlyList<string> moves)
        => moves.Count == 0 ? "กำหนดส่งไม่เปลี่ยน" : $"{title}\n{string.Join("\n", moves)}";

    private static void LeftOutOf(Card card, IReadOnlyList<LeftOut> left, HolidayBook book)
    {
        foreach (var line in left)
            card.With(Parts.Warning(Why(line, book)));
    }

    private static string Why(LeftOut left, HolidayBook book) => left.Problem switch
    {
        LineProblem.NoDate => $"อ่านวันที่ไม่ได้: {PhraseView.Quote(left.Typed)}",
        LineProblem.NoSuchDate => $"ไม่มีวันที่นี้: {PhraseView.Quote(left.Typed)}",
        LineProblem.NoName => $"{Day(left)} ยังไม่มีชื่อวันหยุด",
        LineProblem.LongName => $"{Day(left)} ชื่อวันหยุดยาวเกินไป",
        LineProblem.Past => $"{Day(left)} ผ่านไปแล้ว",
        LineProblem.Weekend => $"{Day(left)} ไม่ใช่วันทำการอยู่แล้ว จึงไม่ต้องเพิ่ม",
        LineProblem.Known => $"{Day(left)} มีในปฏิทินแล้ว: {book.On(left.Day!.Value)?.Name}",
        LineProblem.NotThere => $"{Day(left)} ไม่มีในปฏิทินวันหยุด",
        LineProblem.Twice => $"{Day(left)} พิมพ์ซ้ำ",
    };

    private static string Day(LeftOut left) => ThaiDate.WithDay(left.Day!.Value);
}
