using System.Text.RegularExpressions;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.House;

// What looks like a secret in the repository's text. Each is answered as "path: what", never with the secret itself.
internal static partial class SecretRules
{
    private static readonly (string What, Regex Pattern)[] Rules =
    [
        ("an access token of a LINE channel", LongToken()),
        ("a secret of a LINE channel", ChannelSecret()),
        ("a private key", PrivateKey()),
        ("a password", Password()),
        ("a token of a code host or cloud", CloudToken()),
        ("a signed token", SignedToken()),
    ];

    public static IEnumerable<string> Found(IEnumerable<SourceFile> files)
        => from file in files
           from rule in Rules
           from Match match in rule.Pattern.Matches(file.Text)
           where !IsPretended(match)
           select $"{file.Path}: {rule.What}";

    // What is written where a secret would stand: a gap, a variable, or a word that only tests use.
    private static bool IsPretended(Match match) => match.Groups["it"] is { Success: true, Value: var it }
        && (Pretended().IsMatch(it) || it.Contains("0123456789abcdef", StringComparison.Ordinal) || it.Contains("fedcba9876543210", StringComparison.Ordinal) || it.Distinct().Count() < 5);

    [GeneratedRegex(@"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{150,}={0,2}(?![A-Za-z0-9+/])")]
    private static partial Regex LongToken();

    [GeneratedRegex("""secrets?(__\d+|:\d+)?["'\s]*[=:]\s*["']?(?<it>[0-9a-f]{32})\b""", RegexOptions.IgnoreCase)]
    private static partial Regex ChannelSecret();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex("""(password|passwd|(?<!\$)\bpwd(?==))["'\s]*[=:]\s*["']?(?<it>[^\s"';,)]{6,})""", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex(@"\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,}|AKIA[0-9A-Z]{16}|xox[abp]-[A-Za-z0-9-]{20,}|AccountKey=[A-Za-z0-9+/]{40,})")]
    private static partial Regex CloudToken();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{20,}\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}")]
    private static partial Regex SignedToken();

    [GeneratedRegex(@"^(geheim|…|\.\.\.|\*+|<.*|\{.*|\$.*|/run/secrets/.*|null|string|true|false|[\w.]+\()", RegexOptions.IgnoreCase)]
    private static partial Regex Pretended();
}
