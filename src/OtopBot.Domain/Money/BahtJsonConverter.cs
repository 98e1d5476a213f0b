using System.Text.Json;
using System.Text.Json.Serialization;

namespace OtopBot.Domain.Money;

/// <summary>Stores an amount in JSON as a whole number of satang.</summary>
public sealed class BahtJsonConverter : JsonConverter<Baht>
{
    public override Baht Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Baht.FromSatang(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Baht value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Satang);
}
