using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.People;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// The only place that writes a certification.
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
            ? Certification.Certify(table.Campaign, table.Target, table.Newest, scene.Signatory, scene.At, scene.EventId)
            : Certification.Correct(table.Campaign, table.Target, table.Newest, table.Corrected(settled.Proposed), settled.Reason, scene.Signatory, scene.At, scene.EventId);
        scene.Db.Certifications.Add(saved);
        return Turn.End(CertifyingView.Receipt(saved, table)) with
        {
            Notices = saved.Decision == CertificationDecision.Corrected ? await TellProvinceAsync(saved, table, scene, ct) : [],
        };
    }

    // A doubled tap on a card that was saved shows its receipt; any other old card says that it is old.
    public static async Task<Turn> AgainAsync(ButtonCode code, Scene scene, CancellationToken ct)
    {
        if (code["d"] is not { } district || !scene.May(Deed.Certify, district))
            return Turn.End(CertifyingView.NoLongerCurrent);
        var table = await DistrictTable.LoadAsync(scene, district, ct);
        return table.Newest is { } newest && newest.By.PersonId == scene.Person!.Id && code["v"] == newest.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ? Turn.End(CertifyingView.Receipt(newest, table))
            : Turn.End(CertifyingView.NoLongerCurrent);
    }

    public static async Task<Turn?> AgainAsync(Scene scene, CancellationToken ct)
    {
        if (scene.Campaign is null || scene.Person is null)
            return null;
        List<(DateTimeOffset At, DistrictTable Table)> mine = [];
        foreach (var district in scene.OwnDistricts)
        {
            var table = await DistrictTable.LoadAsync(scene, district, ct);
            if (table.Newest is { } newest && newest.By.PersonId == scene.Person.Id && scene.At - newest.At <= JustNow)
                mine.Add((newest.At, table));
        }

        // A report saved after it is what the second "ยืนยัน" means.
        var (at, last) = mine.OrderBy(m => m.At).LastOrDefault();
        return last is null || scene.GaveUpAt > at || await HasReportedSinceAsync(at, scene, ct) ? null : Turn.End(CertifyingView.Receipt(last.Newest!, last));
    }

    private static async Task<bool> HasReportedSinceAsync(DateTimeOffset at, Scene scene, CancellationToken ct)
    {
        var own = scene.OwnDistricts;
        var since = await scene.Db.Reports.Where(r => r.CampaignId == scene.Campaign!.Id && own.Contains(r.DistrictCode) && r.At > at).ToListAsync(ct);
        return since.Any(r => r.By.PersonId == scene.Person!.Id);
    }

    private static async Task<IReadOnlyList<Notice>> TellProvinceAsync(Certification correction, DistrictTable table, Scene scene, CancellationToken ct)
    {
        var province = table.Campaign.ProvinceCode;
        var people = await scene.Db.People.Where(p => p.BlockedAt == null && p.Holdings.Any(h => h.Post.ProvinceCode == province && h.Post.Role != Role.Officer)).ToListAsync(ct);
        return [.. people
            .Where(p => p.PostsAt(scene.At).Any(post => post.ProvinceCode == province && post.Role is Role.Province or Role.Admin))
            .Select(p => new Notice($"correction:{table.Campaign.Code}:{correction.Number}:{p.Id}", p.LineUserId, [CertifyingView.ToProvince(correction, table)]))];
    }
}
