using System.Text.RegularExpressions;
using OtopBot.Hosting;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.Hosting;

// What the manual offers must not refuse the start, and what can be set must be in the manual.
public sealed partial class KnownKeysTests
{
    private static readonly string Manual = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Every_key_of_the_manual_is_known()
    {
        var offered = Keys().Matches(Manual).Select(m => m.Groups[1].Value).Distinct().ToList();

        offered.Count.ShouldBeGreaterThan(30);
        offered.Where(key => !KnownKeys.All.Any(known => known == key || known.StartsWith($"{key}:", StringComparison.Ordinal))).Where(key => !key.StartsWith("ConnectionStrings:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_known_key_is_in_the_manual()
        => KnownKeys.All.Where(key => !key.Split(':').Where(part => part != "*").Skip(1).All(name => Manual.Contains(name, StringComparison.Ordinal))).Where(key => !key.StartsWith("Line:ChannelSecrets", StringComparison.Ordinal)).ShouldBeEmpty();

    [GeneratedRegex(@"(?<=^\| `[^|]*|^\| )`([A-Z][A-Za-z]+:[A-Z][A-Za-z]+)`", RegexOptions.Multiline)]
    private static partial Regex Keys();
}
