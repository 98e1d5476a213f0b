using OtopBot.Dialogs.Certifying;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Dialogs.Fetching;

// Which receipts there are.
public static class FetchingView
{
    public const string Title = "การดูใบรับ";
    public const string Mismatch = "รหัสตรวจสอบไม่ตรง";

    // The newest of each, with a button for it; older ones are found by their number.
    public static Bubble List(ReceiptShelf shelf)
    {
        var (table, name) = (shelf.Table, shelf.Table.District.Name);
        var card = new Card($"ใบรับ {PhraseView.District(table.District)}");
        var certification = table.Newest ?? table.History.Newest;
        if (certification is not null)
        {
            card.Row(certification.Number, VersionsView.State(certification, table), true)
                .Note($"{(certification.Decision == CertificationDecision.Certified ? "รับรองเป้าหมาย" : "ขอแก้ไขเป้าหมาย")} บันทึก {ThaiDate.Short(Bangkok.DayOf(certification.At))}")
                .Offer(new Choice($"ใบรับเป้าหมาย {name}", FetchingCode.Show(certification.Number)));
        }

        foreach (var report in table.Campaign.Months.Select(shelf.Months.Latest).OfType<Domain.Reports.MonthlyReport>())
        {
            card.Row(report.Number, $"{report.Total} บาท", true)
                .Note($"ยอดจำหน่าย {ThaiDate.Month(report.Month)} บันทึก {ThaiDate.Short(Bangkok.DayOf(report.At))}")
                .Offer(new Choice($"ใบรับ {ThaiDate.Month(report.Month)} {name}", FetchingCode.Show(report.Number)));
        }

        if (certification is null && shelf.Reports.Count == 0)
            card.Says("ยังไม่มีการรับรองหรือรายงานที่บันทึกไว้");
        return (Older(shelf, certification) is { } older ? card.Note($"ฉบับก่อนหน้าพิมพ์เลขที่ เช่น “{older}”") : card).Bubble;
    }

    public static LineMessage AsMessage(ReceiptShelf shelf) => new FlexMessage($"ใบรับ {InShort(shelf)}", List(shelf));

    public static string InShort(ReceiptShelf shelf)
    {
        var shown = shelf.Table.Campaign.Months.Count(m => shelf.Months.Latest(m) is not null) + (shelf.Table.History.Newest is null ? 0 : 1);
        return $"{PhraseView.District(shelf.Table.District)} {(shown == 0 ? "ยังไม่มี" : $"{shown} ฉบับ")}";
    }

    public static IReadOnlyList<LineMessage> WhichDistrict(Campaign campaign) => Pages.Offer(
        $"ต้องการดูใบรับของอำเภอใด พิมพ์ “{Words.Receipts} {campaign.Districts[0].Name}” หรือพิมพ์เลขที่ใบรับ",
        [.. campaign.Districts.Select(d => new Choice(PhraseView.District(d), FetchingCode.List(d.Code)))],
        page => new Card($"ใบรับ{page}").Says("ต้องการดูใบรับของอำเภอใด แตะปุ่ม หรือพิมพ์เลขที่ใบรับ").Note($"หรือพิมพ์ “{Words.Receipts} {campaign.Districts[0].Name}”"));

    // The same words whether it does not exist or belongs to somebody else.
    public static LineMessage NotFound(string number, bool province, IEnumerable<District> own, string? typed = null)
        => new Card("ไม่พบใบรับ").Says($"ไม่พบเลขที่ {PhraseView.Quote(typed ?? number)} {(province ? "ในจังหวัดนี้" : $"ในข้อมูลของ{string.Join(" ", own.Select(PhraseView.District))}")} โปรดตรวจเลขที่อีกครั้ง")
            .Offer(new Choice($"{Words.Receipts}ทั้งหมด", FetchingCode.List(), true)).As($"ไม่พบใบรับเลขที่ {typed ?? number}");

    public static LineMessage NotUnderstood(string heard) => new TextMessage($"ไม่เข้าใจ {PhraseView.Quote(heard)} ใบรับที่ดูได้มีดังนี้");

    public static LineMessage NoReport(FiscalMonth month) => new TextMessage($"ยังไม่มีรายงานยอดจำหน่าย {ThaiDate.Month(month)} ใบรับที่ดูได้มีดังนี้");

    private static string? Older(ReceiptShelf shelf, Certification? shown)
        => shelf.Table.History.Versions.LastOrDefault(v => v != shown)?.Number ?? shelf.Reports.LastOrDefault(r => shelf.Months.Latest(r.Month)?.Number != r.Number)?.Number;

    // The standing comes first and in words.
    public static Card Standing(Card card, string state) => card.Row("สถานะ", state, true);

    public static Card Digest(Card card, string digest, bool genuine, Campaign campaign) => genuine
        ? card.Note($"{digest} (ตรงกับข้อมูลที่เก็บไว้)")
        : card.With(Parts.Warning($"{digest} ไม่ตรงกับข้อมูลที่เก็บไว้ ห้ามใช้ใบรับนี้อ้างอิง โปรดแจ้ง{PhraseView.Office(campaign)}"));
}
