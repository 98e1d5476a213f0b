using OtopBot.Domain.Audit;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Audit;

// What districts ask to have opened again after a lock, and what the province decides.
public static class ReopeningRecords
{
    public static IReadOnlyList<AuditedRecord> All { get; } = [Reopenings];

    private static AuditedRecord<Reopening> Reopenings => new("reopening")
    {
        IsOfficial = true,
        Province = row => row.Names.Campaign(row.Record.CampaignId).ProvinceCode,
        Subject = row => $"{row.Names.Campaign(row.Record.CampaignId).Code}/{row.Record.DistrictCode}/{row.Record.Number}",
        Facts = row => new AuditFacts()
            .Add("campaign", row.Names.Campaign(row.Record.CampaignId).Code)
            .Add("district", row.Record.DistrictCode)
            .Add("number", row.Record.Number)
            .Add("kind", row.Record.Kind)
            .Add("month", row.Record.Month?.ToString())
            .Add("state", row.Record.State)
            .Add("until", row.Record.Until)
            .Add("asked", row.Record.AskedBy?.PersonId)
            .Add("askedAt", row.Record.AskedAt)
            .Add("askedReason", FigureRecords.DigestOf(row.Record.AskedReason))
            .Add("askedEvent", row.Record.AskedEventId)
            .Add("person", row.Record.By?.PersonId)
            .Add("at", row.Record.At)
            .Add("reason", FigureRecords.DigestOf(row.Record.Reason))
            .Add("event", row.Record.EventId),
        WhenMade = row => row.Record.State == ReopeningState.Asked ? ReopeningRecordsView.Asked(row) : ReopeningRecordsView.Decided(row),
        WhenChanged = new Dictionary<string, Func<AuditRow<Reopening>, string>>
        {
            [nameof(Reopening.State)] = ReopeningRecordsView.Decided,
            [nameof(Reopening.Until)] = ReopeningRecordsView.Decided,
            [nameof(Reopening.At)] = ReopeningRecordsView.Decided,
            [nameof(Reopening.Reason)] = ReopeningRecordsView.Decided,
            [nameof(Reopening.EventId)] = ReopeningRecordsView.Decided,
            ["By.PersonId"] = ReopeningRecordsView.Decided,
            ["By.Name"] = ReopeningRecordsView.DecidedOrNameChanged,
            ["By.Position"] = ReopeningRecordsView.DecidedOrNameChanged,
            ["AskedBy.Name"] = ReopeningRecordsView.NameChanged,
            ["AskedBy.Position"] = ReopeningRecordsView.NameChanged,
        },
        Fixed = ["Id", "CampaignId", "DistrictCode", "Number", "Kind", "Month", "AskedBy.PersonId", "AskedAt", "AskedReason", "AskedEventId"],
    };
}
