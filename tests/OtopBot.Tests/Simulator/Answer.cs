using System.Text.Json;

namespace OtopBot.Tests.Simulator;

// An HTTP answer, read to the end.
public sealed record Answer(int Status, JsonElement Body, HttpResponseMessage Response)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new((int)response.StatusCode, JsonDocument.Parse(text.Length == 0 ? "null" : text).RootElement, response);
    }

    public string? Message => Body.GetProperty("message").GetString();

    public string Error => Body.GetProperty("error").GetString()!;

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    public string Text(string name) => Body.GetProperty(name).GetString()!;
}
