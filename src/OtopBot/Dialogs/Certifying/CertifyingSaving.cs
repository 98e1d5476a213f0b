using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.People;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// The only place that writes a certification or takes one back.
public static class CertifyingSaving
{
    // A second "ยืนยัน" within this time means what was just saved.
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(2);

    public static async Task<Turn> SaveAsync(CertifyingState draft, Scene scene, bool askReason, CancellationToken ct)
    {
        // Settles first: a lock, another target or a colleague's answer is shown instead of saving over it.
        var next = await CertifyingTurn.NextAsync(draft, null, scene, askReason, ct);
        if (next.Next is not CertifyingState { Step: CertifyingStep.Confirm or CertifyingStep.Preview } settled || settled.Step != draft.Step)
            return next;

        var table = await DistrictTable.LoadAsync(scene, settled.District!, ct);
        var saved = settled.Step == CertifyingStep.Confirm
            ? table.History.Certify(scene.Signatory, scene.At, scene.EventId)
            : table.History.Correct(table.Corrected(settled.Proposed), settled.Reason, scene.Signatory, scene.At, scene.EventId);
        scene.Db.Certifications.Add(saved);
        await Obligations.SettleAsync(scene, settled.District!, table.Deadline, table.IsAnswered, ct);
        return Turn.End(CertifyingView.Receipt(saved, table)) with
        {
            Notices = saved.Decision == CertificationDecision.Corrected ? await TellProvinceAsync("correction", saved, CertifyingView.ToProvince(saved, table), scene, ct) : [],
        };
    }

    public static async Task<Turn> WithdrawAsync(CertifyingState draft, Scene scene, bool askReason, CancellationToken ct)
    {
        var next = await CertifyingTurn.NextAsync(draft, null, scene, askReason, ct);
        if (next.Next is not CertifyingState { Step: CertifyingStep.Withdraw } settled)
            return next;

        var table = await DistrictTable.LoadAsync(scene, settled.District!, ct);
        var taken = table.Newest!;
        table.History.Withdraw(settled.Reason, scene.Signatory, scene.At, scene.EventId);
        await Obligations.SettleAsync(scene, settled.District!, table.Deadline, table.IsAnswered, ct);
        return Turn.End(WithdrawingView.Done(taken, table, scene.At)) with
        {
            Notices = await TellProvinceAsync("withdrawal", taken, WithdrawingView.ToProvince(taken, table), scene, ct),
        };
    }

    // A doubled tap on a card that was saved shows its receipt; any other old card says that it is old.
    public static async Task<Turn> AgainAsync(ButtonCode code, Scene scene, CancellationToken ct)
    {
        if (code["d"] is not { } district || !scene.May(Deed.Certify, district))
            return Turn.End(CertifyingView.NoLongerCurrent);
        var table = await DistrictTable.LoadAsync(scene, district, ct);
        return code["v"] == table.History.Acts.ToString(CultureInfo.InvariantCulture) && LastOf(table, scene) is var (_, card)
            ? Turn.End(card)
            : Turn.End(CertifyingView.NoLongerCurrent);
    }

    public static async Task<Turn?> AgainAsync(Scene scene, CancellationToken ct)
    {
        if (scene.Campaign is null || scene.Person is null)
            return null;
        List<(DateTimeOffset At, LineMessage Card)> mine = [];
        foreach (var district in scene.OwnDistricts)
        {
            var table = await DistrictTable.LoadAsync(scene, district, ct);
            if (LastOf(table, scene) is { } last && scene.At - last.At <= JustNow)
                mine.Add(last);
        }

        // A report saved after it is what the second "ยืนยัน" means.
        var (at, card) = mine.OrderBy(m => m.At).LastOrDefault();
        return card is null || scene.GaveUpAt > at || await HasReportedSinceAsync(at, scene, ct) ? null : Turn.End(card);
    }

    // What the district did last, when this person did it.
    private static (DateTimeOffset At, LineMessage Card)? LastOf(DistrictTable table, Scene scene) => table.History switch
    {
        { LastWithdrawn: { Withdrawal: { } withdrawal } taken } => withdrawal.By.PersonId == scene.Person!.Id ? (withdrawal.At, WithdrawingView.Done(taken, table, scene.At)) : null,
        { Newest: { } newest } => newest.By.PersonId == scene.Person!.Id ? (newest.At, CertifyingView.Receipt(newest, table)) : null,
        _ => null,
    };

    private static async Task<bool> HasReportedSinceAsync(DateTimeOffset at, Scene scene, CancellationToken ct)
    {
        var own = scene.OwnDistricts;
        var since = await scene.Db.Reports.Where(r => r.CampaignId == scene.Campaign!.Id && own.Contains(r.DistrictCode) && r.At > at).ToListAsync(ct);
        return since.Any(r => r.By.PersonId == scene.Person!.Id);
    }

    private static async Task<IReadOnlyList<Notice>> TellProvinceAsync(string what, Certification certification, LineMessage word, Scene scene, CancellationToken ct)
    {
        var staff = await OfficeStaff.OfProvinceAsync(scene.Db, scene.Campaign!.ProvinceCode, scene.At, ct);
        return [.. staff.Select(p => new Notice($"{what}:{scene.Campaign.Code}:{certification.Number}:{p.Id}", p.LineUserId, [word]))];
    }
}
