using OtopBot.Domain.Audit;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Audit;

// More time: what districts ask for, and what the province decides.
public static class ExtensionRecords
{
    public static IReadOnlyList<AuditedRecord> All { get; } = [Extensions];

    private static AuditedRecord<Extension> Extensions => new("extension")
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
            .Add("due", row.Record.DueOn)
            .Add("askedFor", row.Record.AskedFor)
            .Add("asked", row.Record.AskedBy.PersonId)
            .Add("askedAt", row.Record.AskedAt)
            .Add("askedReason", FigureRecords.DigestOf(row.Record.AskedReason))
            .Add("askedEvent", row.Record.AskedEventId)
            .Add("until", row.Record.GrantedUntil)
            .Add("person", row.Record.By?.PersonId)
            .Add("at", row.Record.At)
            .Add("reason", FigureRecords.DigestOf(row.Record.Reason))
            .Add("event", row.Record.EventId),
        WhenMade = ExtensionRecordsView.Asked,
        WhenChanged = new Dictionary<string, Func<AuditRow<Extension>, string>>
        {
            [nameof(Extension.State)] = ExtensionRecordsView.Decided,
            [nameof(Extension.GrantedUntil)] = ExtensionRecordsView.Decided,
            [nameof(Extension.At)] = ExtensionRecordsView.Decided,
            [nameof(Extension.Reason)] = ExtensionRecordsView.Decided,
            [nameof(Extension.EventId)] = ExtensionRecordsView.Decided,
            ["By.PersonId"] = ExtensionRecordsView.Decided,
            ["By.Name"] = ExtensionRecordsView.DecidedOrNameChanged,
            ["By.Position"] = ExtensionRecordsView.DecidedOrNameChanged,
            ["AskedBy.Name"] = ExtensionRecordsView.NameChanged,
            ["AskedBy.Position"] = ExtensionRecordsView.NameChanged,
        },
        Fixed = ["Id", "CampaignId", "DistrictCode", "Number", "Kind", "Month", "DueOn", "AskedFor", "AskedBy.PersonId", "AskedAt", "AskedReason", "AskedEventId"],
    };
}
