using System.Security.Cryptography;
using System.Text;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Reports;

namespace OtopBot.Audit;

// What the districts have signed. Whoever signed is a number here: the name may have to go, the figure stays.
public static class FigureRecords
{
    public static IReadOnlyList<AuditedRecord> All { get; } = [Certifications, Reports];

    // The record of a receipt number, and the subject under which the audit keeps it.
    public static string SubjectOf(string campaign, string number) => $"{campaign}/{number}";

    private static AuditedRecord<Certification> Certifications => new("certification")
    {
        IsOfficial = true,
        Province = row => row.Names.Campaign(row.Record.CampaignId).ProvinceCode,
        Subject = row => SubjectOf(row.Names.Campaign(row.Record.CampaignId).Code, row.Record.Number),
        Facts = row => new AuditFacts()
            .Add("campaign", row.Names.Campaign(row.Record.CampaignId).Code)
            .Add("district", row.Record.DistrictCode)
            .Add("version", row.Record.Version)
            .Add("number", row.Record.Number)
            .Add("digest", row.Record.Digest)
            .Add("targetVersion", row.Record.TargetVersion)
            .Add("decision", row.Record.Decision)
            .Add("state", row.Record.State)
            .Add("proposed", row.Record.Proposed)
            .Add("reason", DigestOf(row.Record.Reason))
            .Add("person", row.Record.By.PersonId)
            .Add("at", row.Record.At)
            .Add("onTime", row.Record.OnTime)
            .Add("event", row.Record.SourceEventId)
            .Add("replaces", row.Record.Replaces)
            .Add("withdrawnBy", row.Record.WithdrawnBy?.PersonId)
            .Add("withdrawnAt", row.Record.WithdrawnAt)
            .Add("withdrawnReason", DigestOf(row.Record.WithdrawnReason))
            .Add("withdrawnEvent", row.Record.WithdrawnEventId),
        WhenMade = CertificationRecordsView.Filed,
        WhenChanged = new Dictionary<string, Func<AuditRow<Certification>, string>>
        {
            [nameof(Certification.OnTime)] = CertificationRecordsView.Excused,
            [nameof(Certification.State)] = CertificationRecordsView.StateChanged,
            [nameof(Certification.WithdrawnAt)] = CertificationRecordsView.Withdrawn,
            [nameof(Certification.WithdrawnReason)] = CertificationRecordsView.Withdrawn,
            [nameof(Certification.WithdrawnEventId)] = CertificationRecordsView.Withdrawn,
            ["WithdrawnBy.PersonId"] = CertificationRecordsView.Withdrawn,
            ["WithdrawnBy.Name"] = CertificationRecordsView.WithdrawnOrSignatureChanged,
            ["WithdrawnBy.Position"] = CertificationRecordsView.WithdrawnOrSignatureChanged,
            ["By.Name"] = CertificationRecordsView.SignatureChanged,
            ["By.Position"] = CertificationRecordsView.SignatureChanged,
        },
        Fixed =
        [
            "Id", "CampaignId", "DistrictCode", "Version", "Replaces", "TargetVersion", "Number", "Digest", "Decision", "Proposed", "Reason",
            "By.PersonId", "At", "SourceEventId",
        ],
    };

    private static AuditedRecord<MonthlyReport> Reports => new("report")
    {
        IsOfficial = true,
        Province = row => row.Names.Campaign(row.Record.CampaignId).ProvinceCode,
        Subject = row => SubjectOf(row.Names.Campaign(row.Record.CampaignId).Code, row.Record.Number),
        Facts = row => new AuditFacts()
            .Add("campaign", row.Names.Campaign(row.Record.CampaignId).Code)
            .Add("district", row.Record.DistrictCode)
            .Add("month", row.Record.Month.ToString())
            .Add("version", row.Record.Version)
            .Add("number", row.Record.Number)
            .Add("digest", row.Record.Digest)
            .Add("general", row.Record.General)
            .Add("online", row.Record.Online)
            .Add("central", row.Record.Central)
            .Add("reason", DigestOf(row.Record.Reason))
            .Add("person", row.Record.By.PersonId)
            .Add("at", row.Record.At)
            .Add("onTime", row.Record.OnTime)
            .Add("event", row.Record.SourceEventId)
            .Add("voidedAt", row.Record.VoidedAt)
            .Add("voidedBy", row.Record.VoidedBy?.PersonId),
        WhenMade = ReportRecordsView.Saved,
        WhenChanged = new Dictionary<string, Func<AuditRow<MonthlyReport>, string>>
        {
            [nameof(MonthlyReport.OnTime)] = ReportRecordsView.Excused,
            [nameof(MonthlyReport.Central)] = ReportRecordsView.CentralKept,
            [nameof(MonthlyReport.VoidedAt)] = ReportRecordsView.Undone,
            ["VoidedBy.PersonId"] = ReportRecordsView.Undone,
            ["VoidedBy.Name"] = ReportRecordsView.UndoneOrSignatureChanged,
            ["VoidedBy.Position"] = ReportRecordsView.UndoneOrSignatureChanged,
            ["By.Name"] = ReportRecordsView.SignatureChanged,
            ["By.Position"] = ReportRecordsView.SignatureChanged,
        },
        Fixed =
        [
            "Id", "CampaignId", "DistrictCode", "Month", "Version", "Number", "Digest", "General", "Online", "By.PersonId",
            "At", "Reason", "SourceEventId",
        ],
        Silent = [nameof(MonthlyReport.Revision)],
    };

    // What people typed may name people, so its fingerprint stands for it.
    public static string? DigestOf(string? typed) => typed is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(typed)))[..16];
}
