namespace OtopBot.Simulator.Control;

// The first administrator's code, known only in a fresh start.
public sealed class SetupCode
{
    public string? Words { get; set; }
}
