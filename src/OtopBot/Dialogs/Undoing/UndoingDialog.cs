using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Undoing;

// Undoing a report for fifteen minutes after it was saved (R7), by any officer of its district.
public sealed class UndoingDialog : Dialog<UndoingState>
{
    // A second "ยืนยัน" within this time means what was just undone.
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(2);

    public override string Name => UndoingCode.Dialog;

    public override string Title => UndoingView.Title;

    public override IReadOnlyList<string> Commands => Words.OfUndoing;

    public override bool IsOpenTo(Scene scene) => base.IsOpenTo(scene) && scene.Campaign is not null && scene.OwnDistricts.Count > 0;

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when IsOpenTo(scene) && Asks(said.Text) => await FindAsync(scene, ct),
        Said said when IsOpenTo(scene) && AnswerReader.Read(said.Text) == Answer.Yes => await AgainAsync(scene, ct),
        Chose { Code.Dialog: UndoingCode.Dialog } chose when IsOpenTo(scene) => await TapAsync(null, chose.Code, scene, ct),
        _ => null,
    };

    public override async Task<LineMessage?> NothingToCancelAsync(Scene scene, CancellationToken ct)
    {
        if (await NewestAsync(scene, r => scene.At < r.At + MonthVersions.UndoFor, ct) is not { } report)
            return null;
        var months = await DistrictMonths.LoadAsync(scene, report.DistrictCode, ct);
        return months.Versions(report.Month).WhyNotUndo(report, scene.At, months.IsLocked(report.Month, scene.At)) is null ? UndoingView.Offer(report, months) : null;
    }

    public override async Task<Turn?> AfterwardsAsync(Said said, Scene scene, CancellationToken ct)
        => AnswerReader.Read(said.Text) == Answer.Back && await NothingToCancelAsync(scene, ct) is { } offer ? Turn.End(offer) : null;

    protected override async Task<Turn?> ContinueAsync(UndoingState state, Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when Asks(said.Text) => await FindAsync(scene, ct),
        Said said => AnswerReader.Read(said.Text) switch
        {
            Answer.Yes => await UndoingTurn.SaveAsync(state, scene, ct),
            Answer.No or Answer.Back => Turn.GiveUp(),
            _ => null,
        },
        Chose { Code.Dialog: UndoingCode.Dialog } chose => await TapAsync(state, chose.Code, scene, ct),
        _ => null,
    };

    public override async Task<string?> CancelledAsync(DialogState state, Scene scene, CancellationToken ct)
    {
        var draft = (UndoingState)state;
        var versions = (await DistrictMonths.LoadAsync(scene, draft.District, ct)).Versions(draft.Month);
        return UndoingView.NotUndone(versions.InForce is { } stands && stands.Version == draft.Version ? stands : null);
    }

    protected override Task<Turn> AskAgainAsync(UndoingState state, Scene scene, CancellationToken ct) => UndoingTurn.AskAsync(state, scene, ct);

    private static async Task<Turn> TapAsync(UndoingState? draft, ButtonCode code, Scene scene, CancellationToken ct)
    {
        if (draft is not null && code["n"] == draft.Nonce)
        {
            if (code.Action == UndoingCode.ConfirmAction)
                return await UndoingTurn.SaveAsync(draft, scene, ct);
            if (code.Action == UndoingCode.CancelAction)
                return Turn.GiveUp();
        }

        // An old or doubled tap shows what has become of that version, or asks anew; it undoes nothing.
        if (UndoingCode.Read(code) is not var (district, month, version) || !scene.Campaign!.Months.Contains(month))
            return draft is null ? Turn.End(ReportingView.NoLongerCurrent) : await UndoingTurn.AskAsync(draft, scene, ct);
        return scene.May(Deed.Report, district)
            ? await UndoingTurn.AskAsync(new UndoingState(district, month, version, ""), scene, ct)
            : new Turn(draft, [DistrictView.NotYours(ReportTurn.Own(scene))]);
    }

    // Typed without a month: the newest that can still be undone, one's own before a colleague's; else why the newest cannot.
    private static async Task<Turn> FindAsync(Scene scene, CancellationToken ct)
    {
        var report = await NewestAsync(scene, r => r.By.PersonId == scene.Person!.Id && scene.At < r.At + MonthVersions.UndoFor, ct) ?? await NewestAsync(scene, _ => true, ct);
        return report is null
            ? Turn.End(UndoingView.Nothing)
            : await UndoingTurn.AskAsync(new UndoingState(report.DistrictCode, report.Month, report.Version, ""), scene, ct);
    }

    private static async Task<Turn?> AgainAsync(Scene scene, CancellationToken ct)
    {
        var own = scene.OwnDistricts;
        var since = scene.At - JustNow;
        var reports = await scene.Db.Reports.Where(r => r.CampaignId == scene.Campaign!.Id && own.Contains(r.DistrictCode) && (r.VoidedAt >= since || r.At >= since)).ToListAsync(ct);
        var last = reports.Where(r => r.VoidedBy?.PersonId == scene.Person!.Id).MaxBy(r => r.VoidedAt);
        if (last is null || scene.GaveUpAt > last.VoidedAt || reports.Any(r => r.By.PersonId == scene.Person!.Id && r.At > last.VoidedAt))
            return null;
        var certified = await scene.Db.Certifications.Where(c => c.CampaignId == scene.Campaign!.Id && own.Contains(c.DistrictCode) && c.At > last.VoidedAt).ToListAsync(ct);
        return certified.Any(c => c.By.PersonId == scene.Person!.Id)
            ? null
            : Turn.End(SavedView.Void(last, await DistrictMonths.LoadAsync(scene, last.DistrictCode, ct)));
    }

    private static async Task<MonthlyReport?> NewestAsync(Scene scene, Func<MonthlyReport, bool> which, CancellationToken ct)
    {
        var own = scene.OwnDistricts;
        var reports = await scene.Db.Reports.Where(r => r.CampaignId == scene.Campaign!.Id && own.Contains(r.DistrictCode) && r.VoidedAt == null).ToListAsync(ct);
        return reports.GroupBy(r => (r.DistrictCode, r.Month)).Select(g => g.MaxBy(r => r.Version)!).Where(which).OrderBy(r => r.At).ThenBy(r => r.Id).LastOrDefault();
    }

    private static bool Asks(string text) => Words.OfUndoing.Any(word => CourtesyReader.IsPolitely(word, text.Trim().ToLowerInvariant()));
}
