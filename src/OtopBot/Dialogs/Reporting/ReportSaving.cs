using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Views;

namespace OtopBot.Dialogs.Reporting;

// The only place that writes a report; and the receipts of those written.
public static class ReportSaving
{
    // A second "ยืนยัน" within this time means the report just saved.
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(2);

    // So long a word without its subject is taken for the answer to the newest receipt.
    private static readonly TimeSpan AnswerFor = TimeSpan.FromMinutes(15);

    public static async Task<Turn> SaveAsync(ReportingState draft, Scene scene, CancellationToken ct)
    {
        if (draft.District is not { } code || !scene.May(Deed.Report, code))
            return Turn.End(DistrictView.NotYours(ReportTurn.Own(scene)));

        var months = await DistrictMonths.LoadAsync(scene, code, ct);
        var (settled, refusal) = Settling.Settle(draft, months, scene.At);
        // A colleague's report, a lock, or anything else that came in between is shown instead of saving over it.
        if (refusal is not null || settled is not { Step: ReportingStep.Confirm, Month: { } month } || settled.Figures.Sales is not { } sales)
            return ReportTurn.Ask(settled, refusal ?? (draft.Changes is null && settled.Step == ReportingStep.Existing ? new SavedMeanwhile() : null), months, scene);

        var report = months.Versions(month).Next(scene.Campaign!, code, month, sales, scene.Signatory, scene.At, scene.EventId, settled.Reason);
        if (settled.Central is { } entry)
            report.RecordCentral(entry);
        scene.Db.Reports.Add(report);
        await Obligations.SettleAsync(scene, code, months.Deadline(month), done: true, ct);
        return Turn.End(SavedView.Receipt(report, months, scene.At, undoable: true));
    }

    // An old or doubled tap on a card: the receipt when that month is saved by this person, never a second report.
    public static async Task<Turn> AgainAsync(ReportingState? draft, ButtonCode code, Scene scene, CancellationToken ct)
    {
        if (draft is not null)
            return await ReportTurn.NextAsync(draft, new OldCard(), scene, ct);
        if (code["d"] is not { Length: > 0 } district || !FiscalMonth.TryParse(code["m"], out var month))
            return Turn.End(ReportingView.NoLongerCurrent);

        var months = await DistrictMonths.LoadAsync(scene, district, ct);
        return months.Versions(month).Newest is { } saved && saved.By.PersonId == scene.Person!.Id
            ? Turn.End(SavedView.Receipt(saved, months, scene.At))
            : Turn.End(ReportingView.NoLongerCurrent);
    }

    public static async Task<Turn?> AgainAsync(Scene scene, CancellationToken ct)
    {
        if (scene.Person is null || scene.Campaign is null || await MineAsync(scene, ct) is not [.., var last])
            return null;
        // Who has given something up since does not mean what was saved before it.
        if (last.IsVoid || scene.At - last.At > JustNow || scene.GaveUpAt > last.At)
            return null;
        return Turn.End(SavedView.Receipt(last, await DistrictMonths.LoadAsync(scene, last.DistrictCode, ct), scene.At));
    }

    public static async Task<Turn?> CentralAsync(ReportingState? draft, ButtonCode code, Scene scene, CancellationToken ct)
    {
        var own = scene.OwnDistricts;
        var tapped = await scene.Db.Reports.FirstOrDefaultAsync(r => r.CampaignId == scene.Campaign!.Id && r.Number == code["r"] && own.Contains(r.DistrictCode), ct);
        if (tapped is null || ReportingCode.Entry(code) is not { } entry)
            return draft is null ? Turn.End(ReportingView.NoLongerCurrent) : await ReportTurn.NextAsync(draft, new OldCard(), scene, ct);

        var months = await DistrictMonths.LoadAsync(scene, tapped.DistrictCode, ct);
        if (tapped.IsVoid)
            return new Turn(draft, [SavedView.Void(tapped, months)]);
        return Keep(draft, months.Latest(tapped.Month)!, entry, months);
    }

    // Typed without a month: it speaks of the newest report that is not known to be entered.
    public static async Task<Turn?> CentralAsync(CentralEntry entry, Scene scene, CancellationToken ct)
    {
        var latest = (await MineAsync(scene, ct)).LastOrDefault(r => !r.IsVoid && r.Central != CentralEntry.Entered);
        if (latest is null)
            return null;
        var months = await DistrictMonths.LoadAsync(scene, latest.DistrictCode, ct);
        return Keep(null, months.Latest(latest.Month)!, entry, months);
    }

    // A short word just after the receipt answers what the receipt asks.
    public static async Task<Turn?> CentralOfReceiptAsync(CentralEntry entry, Scene scene, CancellationToken ct)
    {
        if ((await MineAsync(scene, ct)).LastOrDefault() is not { IsVoid: false, Central: null or CentralEntry.NotYet or CentralEntry.Down } newest || scene.At - newest.At > AnswerFor)
            return null;
        var months = await DistrictMonths.LoadAsync(scene, newest.DistrictCode, ct);
        return months.Latest(newest.Month) == newest ? Keep(null, newest, entry, months) : null;
    }

    private static Turn Keep(ReportingState? draft, MonthlyReport report, CentralEntry entry, DistrictMonths months)
    {
        report.RecordCentral(entry);
        return new Turn(draft, [SavedView.CentralKept(report, months)]);
    }

    private static async Task<List<MonthlyReport>> MineAsync(Scene scene, CancellationToken ct)
    {
        var own = scene.OwnDistricts;
        var reports = await scene.Db.Reports.Where(r => r.CampaignId == scene.Campaign!.Id && own.Contains(r.DistrictCode)).ToListAsync(ct);
        return [.. reports.Where(r => r.By.PersonId == scene.Person!.Id).OrderBy(r => r.At).ThenBy(r => r.Id)];
    }
}
