namespace OtopBot.Hosting;

public enum SimulationStart
{
    Demo,
    Fresh,
}

// Section "Simulation": for trying the bot out, refused in Production.
public sealed record SimulationOptions(SimulationStart? Start, DateTimeOffset? Now);
