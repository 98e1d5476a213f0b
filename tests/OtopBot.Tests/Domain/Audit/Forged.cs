using System.Reflection;
using OtopBot.Domain.Audit;

namespace OtopBot.Tests.Domain.Audit;

// Entries as somebody with a hand in the database might leave them.
internal static class Forged
{
    private static readonly PropertyInfo[] Fields = [.. typeof(AuditEntry).GetProperties().Where(p => p.CanWrite)];

    public static AuditEntry At(AuditEntry entry, long sequence) => With(entry, nameof(AuditEntry.Sequence), sequence);

    // One bit of one field, whichever there are.
    public static AuditEntry WithBit(AuditEntry entry, int field, int bit)
    {
        var property = Fields[field % Fields.Length];
        return With(entry, property.Name, property.GetValue(entry) switch
        {
            long number => number ^ (1L << (bit % 40)),
            DateTimeOffset moment => new DateTimeOffset(moment.UtcTicks ^ (1L << (bit % 50)), TimeSpan.Zero),
            string { Length: 0 } => "\u0001",
            string text => Flip(text, bit),
            var other => throw new NotSupportedException($"{property.Name}: {other}"),
        });
    }

    public static AuditEntry With(AuditEntry entry, string property, object value)
    {
        var copy = (AuditEntry)Activator.CreateInstance(typeof(AuditEntry), nonPublic: true)!;
        foreach (var field in Fields)
            field.SetValue(copy, field.Name == property ? value : field.GetValue(entry));
        return copy;
    }

    // The lowest bits keep a Thai letter a letter.
    private static string Flip(string text, int bit)
    {
        var letters = text.ToCharArray();
        letters[bit / 7 % letters.Length] ^= (char)(1 << (bit % 7));
        return new string(letters);
    }
}
