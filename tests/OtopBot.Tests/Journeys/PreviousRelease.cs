using System.Diagnostics;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Journeys;

// The release before this one, as it stood in the project's own history: the state before the migration "Operations" came. Built once
// and kept beside the test program under its commit.
public static class PreviousRelease
{
    private static readonly string[] FirstSigns = [":(glob)src/OtopBot/Data/*/Migrations/*_Operations.cs", "src/OtopBot/Data/Compatibility.cs"];

    private static readonly Lazy<Task<string>> Built = new(BuildAsync);

    // Its program; the test skips, and says why, where there is no history.
    public static async Task<string> ProgramAsync()
    {
        if (await WhyNotAsync() is { } why)
            Assert.Skip($"The previous release could not be taken from the project's history ({why}). In a checkout with the whole history it is built and run.");
        return await Built.Value;
    }

    private static async Task<string?> WhyNotAsync()
    {
        var (code, said) = await RunAsync("git", ["rev-parse", "--show-toplevel", "--is-shallow-repository"], Repository.Root);
        if (code != 0)
            return said.Trim();
        var lines = said.Split('\n');
        if (Path.GetFullPath(lines[0]) != Path.GetFullPath(Repository.Root))
            return "this is a copy inside another repository";
        if (lines[1] != "false")
            return "the clone is shallow";
        return await CommitAsync() is null ? "its history does not hold the commit" : null;
    }

    // Asked of the oldest commit: a migration is made anew under another moment as long as its release is not out.
    private static async Task<string?> CommitAsync()
    {
        var (_, said) = await RunAsync("git", ["log", "--first-parent", "--diff-filter=A", "--format=%P", "--", .. FirstSigns], Repository.Root);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.Split(' ')[0];
    }

    private static async Task<string> BuildAsync()
    {
        var commit = (await CommitAsync())!;
        var kept = Path.Combine(AppContext.BaseDirectory, "previous", commit);
        var program = Path.Combine(kept, "OtopBot.dll");
        if (File.Exists(program))
            return program;

        var folder = Directory.CreateTempSubdirectory("otopbot-previous-").FullName;
        var (archive, built) = (Path.Combine(folder, "source.tar"), Path.Combine(folder, "built"));
        await MustAsync("git", ["archive", "--output", archive, commit], Repository.Root);
        await MustAsync("tar", ["-xf", archive], folder);
        await MustAsync("dotnet", ["publish", "src/OtopBot", "-c", "Debug", "-o", built, "--nologo", "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false", "-p:RunAnalyzers=false"], folder);
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        var half = $"{kept}.{Guid.NewGuid():N}";
        await MustAsync("cp", ["-r", built, half], folder);
        if (!Directory.Exists(kept))
            Directory.Move(half, kept);
        Directory.Delete(folder, recursive: true);
        return program;
    }

    private static async Task MustAsync(string program, IReadOnlyList<string> arguments, string folder)
    {
        var (code, said) = await RunAsync(program, arguments, folder);
        code.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{said}");
    }

    private static async Task<(int Code, string Said)> RunAsync(string program, IReadOnlyList<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What a test run says to its own build is not meant for another one.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (127, missing.Message);
        }

        using (process)
        {
            var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, string.Concat(said));
        }
    }
}
