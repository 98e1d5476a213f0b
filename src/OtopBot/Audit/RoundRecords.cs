using System.Globalization;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Audit;

// Rounds and their targets.
public static class RoundRecords
{
    public static IReadOnlyList<AuditedRecord> All { get; } = [Campaigns, Targets];

    private static AuditedRecord<Campaign> Campaigns => new("campaign")
    {
        IsOfficial = true,
        Province = row => row.Record.ProvinceCode,
        Subject = row => row.Record.Code,
        Facts = row => new AuditFacts()
            .Add("code", row.Record.Code)
            .Add("province", row.Record.ProvinceCode)
            .Add("provinceName", row.Record.ProvinceName)
            .Add("fiscalYear", row.Record.FiscalYear)
            .Add("firstMonth", row.Record.FirstMonth.ToString())
            .Add("lastMonth", row.Record.LastMonth.ToString())
            .Add("printedTotal", row.Record.PrintedTotal)
            .Add("letterNumber", row.Record.Letter.Number)
            .Add("letterDate", row.Record.Letter.Date)
            .Add("letterSystem", row.Record.Letter.CentralSystemUrl)
            .Add("letterPhone", row.Record.Letter.OfficePhone)
            .Add("districts", row.Record.Districts.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Order} {d.Code} {d.Name} ({d.PrintedName})")))
            .Add("deadlines", row.Record.Deadlines.Select(Words).Order(StringComparer.Ordinal))
            .Add("moves", row.Record.Moves.Select(Words).Order(StringComparer.Ordinal))
            .Add("oddities", row.Record.Oddities.Select(o => $"{o.Kind} {o.Place}: {o.Printed} ({o.Read})").Order(StringComparer.Ordinal)),
        WhenMade = row => RoundRecordsView.Opened(row.Record),
        WhenChanged = new Dictionary<string, Func<AuditRow<Campaign>, string>>
        {
            [nameof(Campaign.Deadlines)] = RoundRecordsView.DeadlinesChanged,
            [nameof(Campaign.Moves)] = RoundRecordsView.DeadlinesChanged,
        },
        Fixed =
        [
            "Id", "Code", "ProvinceCode", "ProvinceName", "FiscalYear", "FirstMonth", "LastMonth", "PrintedTotal",
            "Letter.Number", "Letter.Date", "Letter.CentralSystemUrl", "Letter.OfficePhone", "Districts", "Oddities",
        ],
    };

    private static AuditedRecord<DistrictTarget> Targets => new("target")
    {
        IsOfficial = true,
        Province = row => CampaignOf(row).ProvinceCode,
        Subject = row => string.Create(CultureInfo.InvariantCulture, $"{CampaignOf(row).Code}/{row.Record.DistrictCode}/{row.Record.Version:00}"),
        Facts = row => new AuditFacts()
            .Add("campaign", CampaignOf(row).Code)
            .Add("district", row.Record.DistrictCode)
            .Add("version", row.Record.Version)
            .Add("annual", row.Record.Annual)
            .Add("plan", row.Record.Plan)
            .Add("source", row.Record.Source)
            .Add("inForceFrom", row.Record.InForceFrom),
        WhenMade = RoundRecordsView.TargetSet,
        Fixed = ["Id", "CampaignId", "DistrictCode", "Version", "Annual", "Source", "InForceFrom", "Plan"],
    };

    private static NamedCampaign CampaignOf(AuditRow<DistrictTarget> row) => row.Names.Campaign(row.Now<int>(nameof(DistrictTarget.CampaignId)));

    private static string Words(Deadline deadline)
        => string.Create(CultureInfo.InvariantCulture, $"{deadline.Kind} {deadline.Month} {deadline.OpensOn:O} {deadline.DueOn:O} {deadline.LocksOn:O}{(deadline.Rule is { } rule ? $" ({rule})" : "")}");

    private static string Words(DeadlineMove move)
        => string.Create(CultureInfo.InvariantCulture, $"{move.Kind} {move.Month} {move.From:O} {move.To:O} {move.At.UtcDateTime:O}");
}
