using OtopBot.Domain.Audit;
using OtopBot.Domain.Calendar;

namespace OtopBot.Audit;

// The province's holidays, by which its due days move.
public static class HolidayRecords
{
    public static IReadOnlyList<AuditedRecord> All { get; } = [Holidays];

    private static AuditedRecord<Holiday> Holidays => new("holiday")
    {
        IsOfficial = true,
        Province = row => row.Record.ProvinceCode,
        Subject = row => $"{row.Record.ProvinceCode}/{row.Id}",
        Facts = row => new AuditFacts()
            .Add("day", row.Record.Day)
            .Add("name", row.Record.Name)
            .Add("since", row.Record.KnownSince)
            .Add("revoked", row.Record.RevokedAt),
        WhenMade = HolidayRecordsView.Added,
        WhenChanged = new Dictionary<string, Func<AuditRow<Holiday>, string>> { [nameof(Holiday.RevokedAt)] = HolidayRecordsView.Revoked },
        Fixed = ["Id", "ProvinceCode", "Day", "Name", "KnownSince"],
    };
}
