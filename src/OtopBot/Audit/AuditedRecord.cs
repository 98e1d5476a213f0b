using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OtopBot.Data;
using OtopBot.Domain.Audit;

namespace OtopBot.Audit;

// What a record is to the audit: whose it is, which one, and what is true of it.
public sealed record AuditedState(string ProvinceCode, string Subject, string Facts);

// What the audit knows of one kind of record.
public abstract class AuditedRecord(string name, Type type)
{
    // First part of its entries' kinds.
    public string Name => name;

    public Type Type => type;

    // Never deleted, whatever its entries say.
    public bool IsOfficial { get; init; }

    // Set when it is made and never after: a change of one has no sentence of its own.
    public IReadOnlyList<string> Fixed { get; init; } = [];

    // Technical: changes with something else that has a sentence.
    public IReadOnlyList<string> Silent { get; init; } = [];

    public abstract IEnumerable<string> Worded { get; }

    public abstract AuditedState State(EntityEntry entry, AuditNames names);

    public abstract string Made(EntityEntry entry, AuditNames names);

    public abstract string Changed(EntityEntry entry, AuditNames names, IReadOnlyCollection<string> properties);

    public abstract string Deleted(EntityEntry entry, AuditNames names);

    public abstract Task LoadAsync(OtopDbContext db, CancellationToken ct);
}

public sealed class AuditedRecord<T>(string name) : AuditedRecord(name, typeof(T))
    where T : class
{
    public required Func<AuditRow<T>, string> Province { get; init; }

    public required Func<AuditRow<T>, string> Subject { get; init; }

    public required Func<AuditRow<T>, AuditFacts> Facts { get; init; }

    public required Func<AuditRow<T>, string> WhenMade { get; init; }

    // A sentence for each property that may change. Parts of a record count by the name of their list.
    public IReadOnlyDictionary<string, Func<AuditRow<T>, string>> WhenChanged { get; init; } = new Dictionary<string, Func<AuditRow<T>, string>>();

    public override IEnumerable<string> Worded => WhenChanged.Keys;

    public override AuditedState State(EntityEntry entry, AuditNames names)
    {
        var row = new AuditRow<T>(entry, names);
        return new(Province(row), Subject(row), Facts(row).ToString());
    }

    public override string Made(EntityEntry entry, AuditNames names) => WhenMade(new(entry, names));

    public override string Changed(EntityEntry entry, AuditNames names, IReadOnlyCollection<string> properties)
    {
        var row = new AuditRow<T>(entry, names);
        var worded = properties.Where(WhenChanged.ContainsKey).Select(p => WhenChanged[p](row)).Distinct();
        var unworded = properties.Where(p => !WhenChanged.ContainsKey(p)).ToList();
        return string.Join(' ', unworded is [] ? worded : worded.Append(AuditView.Unworded(Name, Subject(row), unworded)));
    }

    public override string Deleted(EntityEntry entry, AuditNames names) => AuditView.Deleted(Name, Subject(new(entry, names)));

    public override Task LoadAsync(OtopDbContext db, CancellationToken ct) => db.Set<T>().LoadAsync(ct);
}
