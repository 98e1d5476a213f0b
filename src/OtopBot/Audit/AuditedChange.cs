using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OtopBot.Domain.Audit;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Audit;

// A record of the domain that a commit adds, changes or deletes.
public sealed record AuditedChange(EntityEntry Entry, EntityState State, IReadOnlyCollection<string> Properties)
{
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Deleted = "deleted";
    public const string Inherited = "inherited";

    private AuditedRecord Record => AuditedRecords.Of(Entry.Metadata.ClrType) ?? UnknownRecord.Of(Entry);

    public AuditDraft Draft(AuditNames names, DateTimeOffset at, string cause, string actor, bool inherited = false)
    {
        var state = Record.State(Entry, names);
        var sentence = State switch
        {
            EntityState.Added => Record.Made(Entry, names),
            EntityState.Deleted => Record.Deleted(Entry, names),
            _ => Record.Changed(Entry, names, Properties),
        };
        var kind = $"{Record.Name}.{(inherited ? Inherited : Verb(State))}";
        return new(at, kind, state.ProvinceCode, state.Subject, cause, actor, inherited ? AuditView.Inherited(sentence) : sentence, state.Facts);
    }

    // What is pending in a context. Its states stay as they are until the changes are accepted, so that it may be asked after saving.
    public static IReadOnlyList<AuditedChange> In(DbContext db)
    {
        var entries = db.ChangeTracker.Entries().Where(e => IsOfDomain(e.Metadata.ClrType)).ToList();
        var pending = entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var parts = pending.Select(e => (Entry: e, Whole: Whole(e, entries))).Where(p => p.Whole is not null)
            .ToLookup(p => p.Whole!.Value.Owner.Entity, p => p.Whole!.Value.List, ReferenceEqualityComparer.Instance);
        return [.. entries.Where(e => Link(e) is null).Select(e => Of(e, parts[e.Entity])).OfType<AuditedChange>()
            .OrderBy(c => Place(c.Entry)).ThenBy(c => c.Entry.Metadata.FindPrimaryKey() is { Properties: [var id] } && c.Entry.Property(id.Name).CurrentValue is int n ? n : 0)];
    }

    private static AuditedChange? Of(EntityEntry entry, IEnumerable<string> parts)
    {
        if (entry.State is EntityState.Added or EntityState.Deleted)
            return new(entry, entry.State, []);

        var silent = AuditedRecords.Of(entry.Metadata.ClrType)?.Silent ?? [];
        var own = entry.State is EntityState.Modified ? Changes(entry) : [];
        string[] changed = [.. own.Concat(parts).Except(silent).Distinct()];
        return changed is [] ? null : new(entry, EntityState.Modified, changed);
    }

    private static IEnumerable<string> Changes(EntityEntry entry)
        => entry.Properties.Where(IsChanged).Select(p => p.Metadata.Name)
            .Concat(entry.ComplexProperties.SelectMany(c => c.Properties.Where(IsChanged).Select(p => $"{c.Metadata.Name}.{p.Metadata.Name}")));

    private static bool IsChanged(PropertyEntry property) => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue);

    // The record that this one is a part of, or a part of a part, and by which of its lists.
    private static (EntityEntry Owner, string List)? Whole(EntityEntry part, List<EntityEntry> entries)
    {
        if (Link(part) is not { } link)
            return null;
        var key = link.Properties.Select(p => part.Property(p.Name).CurrentValue).ToList();
        var owner = entries.Find(e => e.Metadata == link.PrincipalEntityType && link.PrincipalKey.Properties.Select(p => e.Property(p.Name).CurrentValue).SequenceEqual(key));
        return owner is null ? null : Whole(owner, entries) ?? (owner, link.PrincipalToDependent!.Name);
    }

    private static Microsoft.EntityFrameworkCore.Metadata.IForeignKey? Link(EntityEntry entry)
        => AuditedRecords.Parts.Contains(entry.Metadata.ClrType) ? entry.Metadata.GetForeignKeys().Single() : entry.Metadata.FindOwnership();

    private static bool IsOfDomain(Type type) => type.Assembly == typeof(Campaign).Assembly && !AuditedRecords.Exempt.ContainsKey(type);

    private static string Verb(EntityState state) => state switch
    {
        EntityState.Added => Added,
        EntityState.Deleted => Deleted,
        _ => Changed,
    };

    private static int Place(EntityEntry entry)
    {
        var place = AuditedRecords.All.Select(r => r.Type).ToList().IndexOf(entry.Metadata.ClrType);
        return place < 0 ? int.MaxValue : place;
    }
}
