using OtopBot.Simulator.Hosting;

namespace OtopBot.Simulator;

public static class Program
{
    public static async Task Main(string[] args)
    {
        if (CommandLineReader.Read(args, out var problem) is not { } options)
        {
            await Console.Error.WriteLineAsync(problem);
            Environment.ExitCode = 2;
            return;
        }

        try
        {
            await using var simulator = await SimulatorHost.StartAsync(options);
            await Console.Out.WriteLineAsync($"ready {simulator.BaseAddress.GetLeftPart(UriPartial.Authority)}");
            await Ending.WaitAsync();
        }
        catch (StartException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            Environment.ExitCode = 1;
        }
    }
}
