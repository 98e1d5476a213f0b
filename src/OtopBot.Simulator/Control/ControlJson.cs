using System.Text.Encodings.Web;
using System.Text.Json;

namespace OtopBot.Simulator.Control;

// Answers of the control side: what is unknown is written as null, Thai stays Thai.
public static class ControlJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Answer(object body, int status = StatusCodes.Status200OK) => Results.Json(body, Options, statusCode: status);

    public static string Write(object body) => JsonSerializer.Serialize(body, Options);
}
