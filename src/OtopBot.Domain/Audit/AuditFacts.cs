using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;

namespace OtopBot.Domain.Audit;

/// <summary>
/// What is true of a record, as canonical JSON: keys in ordinal order, nothing that is null, amounts in satang, moments in UTC.
/// A fact that is added to a kind of record later is left out of the old ones, so that what they say does not change.
/// </summary>
public sealed class AuditFacts
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, Action<Utf8JsonWriter>> _facts = new(StringComparer.Ordinal);

    public AuditFacts Add(string name, string? value) => Add(name, value is null ? null : w => w.WriteStringValue(value));

    public AuditFacts Add(string name, long? value) => Add(name, value is null ? null : w => w.WriteNumberValue(value.Value));

    public AuditFacts Add(string name, bool? value) => Add(name, value is null ? null : w => w.WriteBooleanValue(value.Value));

    public AuditFacts Add(string name, Baht? value) => Add(name, value?.Satang);

    public AuditFacts Add(string name, Enum? value) => Add(name, value?.ToString());

    public AuditFacts Add(string name, DateTimeOffset? value) => Add(name, value?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));

    public AuditFacts Add(string name, DateOnly? value) => Add(name, value?.ToString("O", CultureInfo.InvariantCulture));

    public AuditFacts Add(string name, IEnumerable<string> values)
    {
        string[] all = [.. values];
        return Add(name, all is [] ? null : w => WriteList(w, all));
    }

    /// <summary>A plan as "2563-06=6305438600", in satang.</summary>
    public AuditFacts Add(string name, IEnumerable<MonthPlan> plan)
        => Add(name, plan.OrderBy(p => p.Month).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Month}={p.Amount.Satang}")));

    public override string ToString()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            writer.WriteStartObject();
            foreach (var (name, write) in _facts)
            {
                writer.WritePropertyName(name);
                write(writer);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private AuditFacts Add(string name, Action<Utf8JsonWriter>? write)
    {
        if (write is not null)
            _facts.Add(name, write);
        return this;
    }

    private static void WriteList(Utf8JsonWriter writer, string[] values)
    {
        writer.WriteStartArray();
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
