using OtopBot.Domain.Certifications;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// How each version stands today, in a few words.
public static class VersionsView
{
    private const int Shown = 4;

    public static string State(Certification version, DistrictTable table) => version.State switch
    {
        CertificationState.InForce => version.TargetVersion == table.Target.Version ? "มีผลอยู่" : "เป้าหมายเปลี่ยนแล้ว",
        CertificationState.Pending => "รอจังหวัดพิจารณา",
        CertificationState.Returned => "จังหวัดส่งกลับมา",
        CertificationState.Superseded when HoldsWhilePending(version, table) is not null => "ยังใช้แผนตามฉบับนี้",
        CertificationState.Superseded => "มีฉบับใหม่แทนแล้ว",
        CertificationState.Withdrawn => "ถอนแล้ว",
    };

    // The correction that waits while this version's plan is still used; null when there is none.
    public static Certification? HoldsWhilePending(Certification version, DistrictTable table)
        => table.Newest is { State: CertificationState.Pending } pending && !table.AnswersOlderTarget && table.History.FormerOf(pending) == version ? pending : null;

    // The other versions, newest first.
    public static Card Others(Card card, Certification? shown, DistrictTable table)
    {
        var others = table.History.Versions.Where(v => v != shown).Reverse().ToList();
        foreach (var version in others.Take(Shown))
            card.Note($"เลขที่ {version.Number} {What(version)} {State(version, table)}");
        return others.Count > Shown ? card.Note($"และอีก {others.Count - Shown} ฉบับ") : card;
    }

    private static string What(Certification version) => version.Decision switch
    {
        CertificationDecision.Certified => "รับรอง",
        CertificationDecision.Corrected => "ขอแก้ไข",
    };
}
