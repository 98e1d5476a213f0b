using System.Text.Json;
using System.Text.Json.Serialization;

namespace OtopBot.Domain.Calendar;

/// <summary>Stores a month in JSON, as a value or as a key, by its Buddhist-era key "2563-06".</summary>
public sealed class FiscalMonthJsonConverter : JsonConverter<FiscalMonth>
{
    public override FiscalMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FiscalMonth.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("Not a month such as 2563-06.");

    public override void Write(Utf8JsonWriter writer, FiscalMonth value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override FiscalMonth ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, FiscalMonth value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());
}
