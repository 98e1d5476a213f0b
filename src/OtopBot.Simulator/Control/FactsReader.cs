using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Reports;
using OtopBot.Simulator.Hosting;

namespace OtopBot.Simulator.Control;

// Everything that matters of the newest campaign, in the words of the control interface.
public sealed class FactsReader(BotWindow bot)
{
    public async Task<object> ReadAsync(CancellationToken ct)
    {
        var road = await bot.RoadAsync(ct);
        return await bot.LookAsync<object>(async db =>
        {
            var campaign = await db.Campaigns.AsNoTracking().OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
            var certifications = await db.Certifications.AsNoTracking().Where(c => campaign != null && c.CampaignId == campaign.Id).ToListAsync(ct);
            var reports = await db.Reports.AsNoTracking().Where(r => campaign != null && r.CampaignId == campaign.Id).ToListAsync(ct);
            var promised = await db.Obligations.AsNoTracking().Where(o => campaign != null && o.CampaignId == campaign.Id && o.PromisedFor != null).OrderBy(o => o.PromisedFor).ToListAsync(ct);
            return new
            {
                Campaign = campaign?.Code,
                Deadlines = campaign?.Deadlines.Select(FactsDates.Of) ?? [],
                Districts = campaign?.Districts.OrderBy(d => d.Order).Select(d => DistrictOf(campaign, d, certifications, reports, promised)) ?? [],
                Outbox = new { Waiting = road.Outbox.Waiting + road.Outbox.Parked, Sent = road.Outbox.Sent + road.Outbox.Assumed, road.Outbox.Failed, road.Outbox.Dropped },
                Inbox = new { road.Inbox.Waiting, road.Inbox.Handled, road.Inbox.Failed },
            };
        });
    }

    private static object DistrictOf(Campaign campaign, District district, List<Certification> certifications, List<MonthlyReport> reports, List<Obligation> promised)
    {
        var target = campaign.TargetOf(district.Code);
        return new
        {
            district.Code,
            district.Name,
            AnnualTarget = target.Annual.Amount,
            Plan = target.Plan.ToDictionary(p => p.Month.ToString(), p => p.Amount.Amount),
            Certification = certifications.Where(c => c.DistrictCode == district.Code).MaxBy(c => c.Version) is { } newest ? CertificationOf(newest) : null,
            Certifications = certifications.Where(c => c.DistrictCode == district.Code).OrderBy(c => c.Version).Select(CertificationOf),
            Reports = reports.Where(r => r.DistrictCode == district.Code).OrderBy(r => r.Month).ThenBy(r => r.Version).Select(ReportOf),
            Extensions = campaign.Extensions.Where(e => e.DistrictCode == district.Code).OrderBy(e => e.Number).Select(FactsDates.Of),
            Promises = promised.Where(o => o.DistrictCode == district.Code).Select(FactsDates.Of),
        };
    }

    private static object CertificationOf(Certification certification) => new
    {
        Decision = NameOf(certification.Decision),
        certification.Version,
        State = NameOf(certification.State),
        By = certification.By.Name,
        At = certification.At.ToOffset(Bangkok.Offset),
        certification.OnTime,
        certification.Digest,
        certification.Number,
        Proposed = certification.Proposed.ToDictionary(p => p.Month.ToString(), p => p.Amount.Amount),
        WithdrawnAt = certification.Withdrawal?.At.ToOffset(Bangkok.Offset),
        WithdrawnBy = certification.Withdrawal?.By.Name,
    };

    private static object ReportOf(MonthlyReport report) => new
    {
        Month = report.Month.ToString(),
        report.Version,
        General = report.General.Amount,
        Online = report.Online.Amount,
        Total = report.Total.Amount,
        By = report.By.Name,
        At = report.At.ToOffset(Bangkok.Offset),
        report.OnTime,
        Central = report.Central is { } central ? NameOf(central) : null,
        report.Number,
        VoidedAt = report.VoidedAt?.ToOffset(Bangkok.Offset),
    };

    private static string NameOf(CertificationDecision decision) => decision switch
    {
        CertificationDecision.Certified => "certified",
        CertificationDecision.Corrected => "corrected",
    };

    private static string NameOf(CertificationState state) => state switch
    {
        CertificationState.InForce => "inForce",
        CertificationState.Pending => "pending",
        CertificationState.Returned => "returned",
        CertificationState.Superseded or CertificationState.Withdrawn => "superseded",
    };

    private static string NameOf(CentralEntry central) => central switch
    {
        CentralEntry.Entered => "entered",
        CentralEntry.NotYet => "notYet",
        CentralEntry.Down => "down",
    };
}
