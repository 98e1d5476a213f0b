using System.Globalization;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.Audit;

namespace OtopBot.Commands;

public sealed class VerifyAuditCommand : Command
{
    private const string Expect = "--expect";

    public override string Name => "verify-audit";

    public override IReadOnlyList<string> Options => [Expect];

    public override async Task<int> RunAsync(OtopDbContext db, CommandWords words, TextWriter output, CancellationToken ct)
    {
        if (words.Plain is not [] || !TryRead(words[Expect], out var hash, out var sequence))
            return await CommandLine.RefuseAsync(output, CommandView.Usage);

        var verdict = await new AuditVerification(db, hash, sequence).RunAsync(ct);
        await output.WriteLineAsync(VerdictView.Of(verdict));
        return verdict.Holds ? Good : Broken;
    }

    private static bool TryRead(string? expected, out string? hash, out long? sequence)
    {
        (hash, sequence) = (null, null);
        if (expected is null)
            return true;

        string[] parts = expected.Split('@');
        hash = parts[0].ToLowerInvariant();
        if (parts is [_, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            sequence = parsed;
        return hash.Length == AuditHash.Length && hash.All(char.IsAsciiHexDigit) && (parts.Length == 1 || sequence is not null);
    }
}
