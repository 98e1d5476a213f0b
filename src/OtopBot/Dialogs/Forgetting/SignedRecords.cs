using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using OtopBot.Data;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;

namespace OtopBot.Dialogs.Forgetting;

// A signature of a person under a record of whatever table.
public sealed record Signature(EntityEntry Entry, string Property)
{
    public string? Number => Read<string>(nameof(MonthlyReport.Number));

    public string? DistrictCode => Read<string>(nameof(MonthlyReport.DistrictCode));

    // When this one was given, not another under the same record: AskedBy has its AskedAt, WithdrawnBy its WithdrawnAt.
    public DateTimeOffset? At => Read<DateTimeOffset?>(Property.EndsWith(nameof(By), StringComparison.Ordinal) ? Property[..^nameof(By).Length] + nameof(At) : nameof(At));

    public Signatory By => (Signatory)Entry.ComplexProperty(Property).CurrentValue!;

    // Figures and digests do not hang on it.
    public void Replace(Signatory by) => Entry.ComplexProperty(Property).CurrentValue = by;

    private T? Read<T>(string property) => Entry.Metadata.FindProperty(property) is null ? default : (T?)Entry.CurrentValues[property];
}

// Found by the model, so that no table that is signed one day can be forgotten here.
public static class SignedRecords
{
    private static readonly MethodInfo Find = typeof(SignedRecords).GetMethod(nameof(FindAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task<IReadOnlyList<Signature>> OfAsync(OtopDbContext db, Person person, CancellationToken ct)
    {
        List<Signature> found = [];
        foreach (var (type, property) in Signed(db.Model))
            found.AddRange(await (Task<List<Signature>>)Find.MakeGenericMethod(type).Invoke(null, [db, property, person.Id, ct])!);
        return found;
    }

    public static IEnumerable<(Type Type, string Property)> Signed(IModel model)
        => from type in model.GetEntityTypes()
           from property in type.GetComplexProperties()
           where property.ClrType == typeof(Signatory)
           select (type.ClrType, property.Name);

    private static async Task<List<Signature>> FindAsync<T>(OtopDbContext db, string property, int person, CancellationToken ct)
        where T : class
    {
        var rows = await db.Set<T>().Where(row => EF.Property<Signatory>(row, property).PersonId == person).ToListAsync(ct);
        return [.. rows.Select(row => new Signature(db.Entry(row), property))];
    }
}
