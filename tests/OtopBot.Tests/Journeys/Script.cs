using System.Diagnostics;
using OtopBot.Data;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// A script of infra/scripts, run as an operator runs it.
public static class Script
{
    public static async Task<(int Code, string Said)> RunAsync(string name, string database, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "infra", "scripts", name), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OTOPBOT_HOME"] = Path.GetDirectoryName(BotProcess.ThisProgram);
        start.Environment["ConnectionStrings__OtopBot"] = DatabaseOptions.SqliteFile(database).ConnectionString;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }
}
