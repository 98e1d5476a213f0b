using OtopBot.Simulator.Hosting;

namespace OtopBot.Simulator.Control;

// What the bot's database holds.
public sealed class FactsEndpoint(BotWindow bot, FactsReader facts)
{
    public void Map(IEndpointRouteBuilder sim) => sim.MapGet("/facts", GetAsync);

    private async Task<IResult> GetAsync(CancellationToken ct)
        => bot.IsOpen
            ? ControlJson.Answer(await facts.ReadAsync(ct))
            : throw ControlException.NotNow("The simulator was started without --database and cannot see what the bot holds.");
}
