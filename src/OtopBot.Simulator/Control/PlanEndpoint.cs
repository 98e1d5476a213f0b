namespace OtopBot.Simulator.Control;

// What the bot's clock will send, and what it sent.
public sealed class PlanEndpoint(PlanReader plan)
{
    public void Map(IEndpointRouteBuilder sim) => sim.MapGet("/plan", GetAsync);

    private async Task<IResult> GetAsync(CancellationToken ct) => ControlJson.Answer(await plan.ReadAsync(ct));
}
