using System.Diagnostics;

namespace OtopBot.Tests.Infra;

// A program that operators have and a developer's machine may lack. Without it its test is skipped aloud, unless the run demands it.
public static class OpsTool
{
    public const string Demand = "OTOPBOT_OPS_TOOLS_REQUIRED";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static bool IsThere(string tool) => Find(tool) is not null;

    // Its exit code and all that it said, in either stream.
    public static async Task<(int Code, string Said)> RunAsync(string tool, IReadOnlyList<string> args, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        if (Find(tool) is not { } program)
            throw Missing(tool);

        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Longest);
        return (process.ExitCode, string.Concat(await said));
    }

    // Ends the test here: skipped, or failed where the tools are demanded.
    public static void Need(string tool)
    {
        if (Find(tool) is null)
            throw Missing(tool);
    }

    private static Exception Missing(string tool)
    {
        if (Environment.GetEnvironmentVariable(Demand) == "true")
            Assert.Fail($"{tool} is demanded in this run and was not found.");
        Assert.Skip($"{tool} was not found; {Demand}=true makes this a failure.");
        return new UnreachableException();
    }

    private static string? Find(string tool)
        => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists);
}
