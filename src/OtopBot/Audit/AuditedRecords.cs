using OtopBot.Domain.Campaigns;

namespace OtopBot.Audit;

// Every kind of record that the audit speaks of, in the order in which it tells what one commit has changed.
public static class AuditedRecords
{
    public static IReadOnlyList<AuditedRecord> All { get; } = [.. RoundRecords.All, .. PeopleRecords.All, .. FigureRecords.All, .. ReopeningRecords.All, .. ExtensionRecords.All, .. HolidayRecords.All];

    // Parts of another record: a change of one is a change of the whole. What is owned in the model is a part anyway.
    public static IReadOnlyList<Type> Parts { get; } = [typeof(District)];

    // Rows of the domain that are in no entry, each with its reason.
    public static IReadOnlyDictionary<Type, string> Exempt { get; } = new Dictionary<Type, string>
    {
        [typeof(Domain.Audit.AuditEntry)] = "It is the audit itself.",
        [typeof(Domain.People.SignInLink)] = "It opens a page for minutes; the log says who came, and no figure hangs on it.",
        [typeof(Domain.Reminders.Obligation)] = "It orders writers and remembers when to ask again; no figure and no right hangs on it.",
        [typeof(Domain.Reminders.Reminder)] = "It says what the clock has sent; the outbox tells the rest.",
    };

    public static AuditedRecord? Of(Type type) => All.FirstOrDefault(r => r.Type == type);
}
