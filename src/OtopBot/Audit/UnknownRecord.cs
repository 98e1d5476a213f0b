using Microsoft.EntityFrameworkCore.ChangeTracking;
using OtopBot.Data;

namespace OtopBot.Audit;

// A kind of record that nobody has told the audit about. A test fails before that happens; an office's figure must not.
internal sealed class UnknownRecord(string name, Type type) : AuditedRecord(name, type)
{
    public override IEnumerable<string> Worded => [];

    public static UnknownRecord Of(EntityEntry entry) => new(entry.Metadata.ClrType.Name, entry.Metadata.ClrType);

    public override AuditedState State(EntityEntry entry, AuditNames names) => new("", Subject(entry), "{}");

    public override string Made(EntityEntry entry, AuditNames names) => AuditView.Unworded(Name, Subject(entry), []);

    public override string Changed(EntityEntry entry, AuditNames names, IReadOnlyCollection<string> properties) => AuditView.Unworded(Name, Subject(entry), properties);

    public override string Deleted(EntityEntry entry, AuditNames names) => AuditView.Deleted(Name, Subject(entry));

    public override Task LoadAsync(OtopDbContext db, CancellationToken ct) => Task.CompletedTask;

    private static string Subject(EntityEntry entry)
        => string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));
}
