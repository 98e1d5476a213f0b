namespace OtopBot.Simulator.Control;

// What the bot's database holds.
public sealed class FactsEndpoint(FactsReader facts)
{
    public void Map(IEndpointRouteBuilder sim) => sim.MapGet("/facts", GetAsync);

    private async Task<IResult> GetAsync(CancellationToken ct) => ControlJson.Answer(await facts.ReadAsync(ct));
}
