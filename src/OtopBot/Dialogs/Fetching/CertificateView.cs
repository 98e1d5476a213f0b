using OtopBot.Dialogs.Certifying;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Fetching;

// The receipt of a certification or of a correction, as it stands now, over the very table that was answered.
public static class CertificateView
{
    public static LineMessage Receipt(Certification version, DistrictTable table, bool genuine, bool mayChange)
    {
        var state = genuine ? VersionsView.State(version, table) : FetchingView.Mismatch;
        var card = FetchingView.Standing(new Card(Title(version)).Row("เลขที่", version.Number, true), state);
        Why(card, version, table);
        card.Says($"{PhraseView.District(table.District)} ปีงบประมาณ {table.Campaign.FiscalYear}");
        Figures(card, version, table);
        if (version.Reason is { } reason)
            card.Note($"เหตุผลที่ขอแก้ไข: {reason}");
        card.Says($"{PhraseView.Moment(version.At)} ({PhraseView.Timeliness(version.OnTime)})").Note($"ผู้รับรอง: {PhraseView.By(version.By)}");
        FetchingView.Digest(card, $"{CertifyingView.DigestName} {version.Digest}", genuine, table.Campaign);
        VersionsView.Others(card, version, table);
        if (mayChange && version == table.Newest)
            card.Offer(WithdrawingView.Open(version));
        else if (mayChange && table.Newest is null)
            card.Offer(new Choice(Words.CertifyTargets, CertifyingCode.Start(table.District.Code), true));
        else if (table.Newest is { } standing && standing != version)
            card.Offer(new Choice(standing.State == CertificationState.Pending ? $"{Words.Receipts}คำขอแก้ไข" : $"{Words.Receipts}ฉบับปัจจุบัน", FetchingCode.Show(standing.Number), true));
        return card.Offer(new Choice($"{Words.Receipts}ทั้งหมด", FetchingCode.List(table.District.Code)))
            .As($"{Named(version)} {PhraseView.District(table.District)} {state}");
    }

    public static bool IsIn(string messages, Certification version) => messages.Contains($"{Named(version)} ", StringComparison.Ordinal);

    private static string Title(Certification version) => version.Decision == CertificationDecision.Corrected ? "ใบรับคำขอแก้ไขเป้าหมาย" : "ใบรับการรับรองเป้าหมาย";

    private static string Named(Certification version) => $"{Title(version)} เลขที่ {version.Number}";

    private static void Why(Card card, Certification version, DistrictTable table)
    {
        if (version.Withdrawal is { } withdrawal)
        {
            card.Says($"ถอนเมื่อ {PhraseView.Moment(withdrawal.At)}").Note($"ผู้ถอน: {PhraseView.By(withdrawal.By)}");
            if (withdrawal.Reason is { } reason)
                card.Note($"เหตุผลที่ถอน: {reason}");
        }
        else if (VersionsView.HoldsWhilePending(version, table) is { } pending)
        {
            card.Says($"ยังใช้แผนตามฉบับนี้ มีคำขอแก้ไขเลขที่ {pending.Number} รอพิจารณา");
        }
        else if (version.State == CertificationState.Superseded && table.History.SuccessorOf(version) is { } successor)
        {
            card.Says($"ใช้เลขที่ {successor.Number} แทน");
        }
        else if (version.IsStanding && version.TargetVersion != table.Target.Version)
        {
            card.Says("เป้าหมายเปลี่ยนหลังจากนั้น ต้องรับรองใหม่");
        }
        else if (version.State == CertificationState.Pending)
        {
            card.Says("ระหว่างรอพิจารณา ใช้แผนเดิม");
        }
    }

    private static void Figures(Card card, Certification version, DistrictTable table)
    {
        if (table.Campaign.Targets.FirstOrDefault(t => t.DistrictCode == version.DistrictCode && t.Version == version.TargetVersion) is not { } shown)
            return;
        card.Row("เป้าทั้งปี", PhraseView.Amount(shown.Annual));
        foreach (var plan in shown.Plan)
        {
            if (version.Proposed.FirstOrDefault(p => p.Month == plan.Month) is { } proposed && proposed.Amount != plan.Amount)
                card.Row($"{ThaiDate.Month(plan.Month)} เดิม", PhraseView.Amount(plan.Amount)).Row($"{ThaiDate.Month(plan.Month)} ใหม่", PhraseView.Amount(proposed.Amount), true);
            else
                card.Row(ThaiDate.Month(plan.Month), PhraseView.Amount(plan.Amount));
        }
    }
}
