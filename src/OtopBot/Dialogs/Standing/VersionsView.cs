using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Dialogs.Standing;

// Every version of a month: who, when, why, and which are void.
public static class VersionsView
{
    private const int VersionsOfBubble = 5;

    // One line of the history card.
    public static string Line(MonthlyReport version)
    {
        var line = $"ฉบับที่ {version.Version} {PhraseView.Amount(version.Total)} {Moment(version.At)} {PhraseView.ByName(version.By)}";
        if (version.Reason is { } reason)
            line += $" เหตุผล {PhraseView.Quote(reason)}";
        return version.IsVoid ? $"{line} เป็นโมฆะ {Moment(version.VoidedAt!.Value)}" : line;
    }

    // The newest first.
    public static IReadOnlyList<Bubble> Month(DistrictMonths months, FiscalMonth month)
    {
        var versions = months.Versions(month);
        var pages = versions.All.Reverse().Chunk(VersionsOfBubble).ToList();
        if (pages.Count == 0)
            return [new Card(Heading(months, month)).Says("ยังไม่มีรายงาน").Row("แผน", PhraseView.Amount(months.Plan(month))).Bubble];
        return [.. pages.Select((page, i) => Page(page, versions.InForce, $"{Heading(months, month)}{(pages.Count > 1 ? $" ({i + 1}/{pages.Count})" : "")}"))];
    }

    private static Bubble Page(IEnumerable<MonthlyReport> page, MonthlyReport? inForce, string title)
    {
        var card = new Card(title);
        foreach (var version in page)
        {
            var standing = version.IsVoid ? "เป็นโมฆะ" : version == inForce ? "ใช้อยู่" : "ถูกแทนที่";
            card.Rule().Row($"เลขที่ {version.Number}", standing, version == inForce)
                .Row("รวม", PhraseView.Amount(version.Total))
                .Note($"ทั่วไป {version.General} ออนไลน์ {version.Online} ({PhraseView.Timeliness(version.OnTime)})")
                .Note($"{PhraseView.Moment(version.At)} โดย {PhraseView.By(version.By)}");
            if (version.Reason is { } reason)
                card.Note($"เหตุผล: {reason}");
            if (version.IsVoid)
                card.Note($"เป็นโมฆะ {PhraseView.Moment(version.VoidedAt!.Value)} โดย {PhraseView.By(version.VoidedBy!)}");
        }

        return card.Bubble;
    }

    private static string Heading(DistrictMonths months, FiscalMonth month) => $"ประวัติ {ThaiDate.Month(month)} {PhraseView.District(months.District)}";

    private static string Moment(DateTimeOffset at) => $"{ThaiDate.Short(Bangkok.DayOf(at))} {ThaiDate.Time(Bangkok.TimeOf(at))}";
}
