using System.Text.Json.Nodes;
using OtopBot.Simulator.Platform.Webhooks;

namespace OtopBot.Simulator.Control;

// Events and bodies as the caller makes them, well-formed or not.
public sealed class EventEndpoint(Courier courier)
{
    public void Map(IEndpointRouteBuilder sim)
    {
        sim.MapPost("/event", SendEventAsync);
        sim.MapPost("/raw", SendRawAsync);
    }

    private async Task<IResult> SendEventAsync(HttpRequest request)
    {
        var lineEvent = (await Asked.ReadAsync(request)).Object("event");
        return ControlJson.Answer(await courier.DeliverAsync(JsonNode.Parse(lineEvent.GetRawText())!.AsObject(), CancellationToken.None));
    }

    private async Task<IResult> SendRawAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var signature = request.Headers.TryGetValue("x-line-signature", out var given) ? given.ToString() : null;
        var answer = await courier.DeliverRawAsync(body.ToArray(), signature, CancellationToken.None);
        return ControlJson.Answer(new { answer.Status, answer.Body });
    }
}
