using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace OtopBot.Audit;

// A record as the context holds it. Keys that the database has just made are known here before the record itself knows them.
public sealed record AuditRow<T>(EntityEntry Entry, AuditNames Names)
    where T : class
{
    public T Record => (T)Entry.Entity;

    public int Id => Now<int>("Id");

    public TValue Now<TValue>(string property) => (TValue)Entry.Property(property).CurrentValue!;

    public TValue Before<TValue>(string property) => (TValue)Entry.Property(property).OriginalValue!;
}
