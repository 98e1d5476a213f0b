using System.Text.RegularExpressions;
using OtopBot.Tests.Support;

namespace OtopBot.Tests.House;

// Rules that can be read off the source. Each returns its breaches as "path: what".
internal static partial class SourceRules
{
    private const int LongestFile = 300;

    private static readonly string[] BannedSuffixes = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Base", "Impl", "Dto", "Common"];

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files)
        => from file in files
           let lines = file.Text.Count(c => c == '\n')
           where lines > LongestFile
           select $"{file.Path}: {lines} lines";

    // Comments may explain a Thai word; code may not hold one outside the places where words live.
    public static IEnumerable<string> ThaiInTheWrongPlace(IEnumerable<SourceFile> files)
        => from file in files
           where !IsHomeOfThai(file.Path)
           from line in file.Text.Split('\n')
           let code = Comment().Replace(line, "")
           where Thai().IsMatch(code)
           select $"{file.Path}: {code.Trim()}";

    public static IEnumerable<string> BannedNames(IEnumerable<SourceFile> files)
        => from file in files
           let name = Path.GetFileNameWithoutExtension(file.Path)
           where BannedSuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal))
           select $"{file.Path}: a suffix that says nothing";

    public static IEnumerable<string> BlockNamespaces(IEnumerable<SourceFile> files)
        => from file in files
           where !FileScopedNamespace().IsMatch(file.Text)
           select $"{file.Path}: no file-scoped namespace";

    public static IEnumerable<string> Unsealed(IEnumerable<SourceFile> files)
        => from file in files
           from Match match in OpenClass().Matches(file.Text)
           select $"{file.Path}: {match.Value.Trim()}";

    // Who may hold the request in hand: endpoints, start-up, pages.
    public static IEnumerable<string> HttpOutsideEndpoints(IEnumerable<SourceFile> files)
        => from file in files
           where !file.Path.EndsWith("Endpoint.cs", StringComparison.Ordinal) && !file.Path.Contains("/Hosting/") && !file.Path.Contains("/Admin/")
           where Http().IsMatch(file.Text)
           select $"{file.Path}: speaks HTTP";

    // Whoever speaks to LINE is named: by the wire, the tokens, or one of the clients.
    public static IEnumerable<string> LineClientOutsideItsUsers(IEnumerable<SourceFile> files, params IReadOnlyList<string> users)
        => from file in files
           where LineClients().IsMatch(file.Text) && !users.Any(file.Path.StartsWith)
           select $"{file.Path}: calls LINE";

    // What changes the domain is saved in one place, with its audit. The others write rows of the road alone.
    public static IEnumerable<string> SavedWithoutAudit(IEnumerable<SourceFile> files, params IReadOnlyList<string> writers)
        => from file in files
           where file.Text.Contains("SaveChanges", StringComparison.Ordinal) && !writers.Any(file.Path.StartsWith)
           select $"{file.Path}: saves past the audit";

    // What only one database understands is said in the cellar.
    public static IEnumerable<string> WordsOfOneDatabase(IEnumerable<SourceFile> files, params IReadOnlyList<string> speakers)
        => from file in files
           where !file.Path.StartsWith("src/OtopBot/Data/", StringComparison.Ordinal) && !speakers.Contains(file.Path)
           from Match match in OfOneDatabase().Matches(file.Text)
           select $"{file.Path}: {match.Value}";

    // The audit is read in many places and written in one.
    public static IEnumerable<string> WritesToTables(IEnumerable<SourceFile> files, params IReadOnlyList<string> writers)
        => from file in files
           where Writing().IsMatch(file.Text) && !writers.Any(file.Path.StartsWith)
           select $"{file.Path}: writes to tables past the context";

    // The others only read: who sends past the outbox may send twice.
    public static IEnumerable<string> SendingOutsideTheOutbox(IEnumerable<SourceFile> files)
        => from file in files
           where !file.Path.StartsWith("src/OtopBot/Outbox/", StringComparison.Ordinal) && Sending().IsMatch(file.Text)
           select $"{file.Path}: sends";

    // Hangfire only wakes: nobody else is to lean on it.
    public static IEnumerable<string> HangfireOutsideItsPlaces(IEnumerable<SourceFile> files)
        => from file in files
           where !file.Path.EndsWith("Job.cs", StringComparison.Ordinal) && file.Path is not ("src/OtopBot/Hosting/HangfireSetup.cs" or "src/OtopBot/Admin/DashboardEndpoint.cs")
           where Hangfire().IsMatch(file.Text)
           select $"{file.Path}: leans on Hangfire";

    // What is static belongs to every bot of the process.
    public static IEnumerable<string> HangfiresStatics(IEnumerable<SourceFile> files)
        => from file in files
           where Statics().IsMatch(file.Text)
           select $"{file.Path}: one of Hangfire's statics";

    private static bool IsHomeOfThai(string path)
        => path.EndsWith("View.cs", StringComparison.Ordinal) || path.StartsWith("src/OtopBot.Domain/Thai/", StringComparison.Ordinal)
            || path is "src/OtopBot.Domain/Money/BahtText.cs" or "src/OtopBot/Views/Words.cs"
            || path.StartsWith("src/OtopBot.Simulator/", StringComparison.Ordinal);

    [GeneratedRegex(@"//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"[\u0E00-\u0E7F]")]
    private static partial Regex Thai();

    [GeneratedRegex(@"\b(ExecuteSql|ExecuteUpdate|ExecuteDelete|ExecuteNonQuery)")]
    private static partial Regex Writing();

    [GeneratedRegex(@"\b(Microsoft\.Data\.(Sqlite|SqlClient)|(Sqlite|Sql)(Connection|Command|Exception|Parameter|Transaction)(StringBuilder)?\b|IsSqlite\(|IsSqlServer\(|UseSqlite|UseSqlServer|FromSql|SqlQuery|ExecuteSql|GetDbConnection|PRAGMA)|\b(INSERT INTO|DELETE FROM|sqlite_master|INFORMATION_SCHEMA)\b")]
    private static partial Regex OfOneDatabase();

    [GeneratedRegex(@"^namespace [\w.]+;", RegexOptions.Multiline)]
    private static partial Regex FileScopedNamespace();

    [GeneratedRegex(@"^ *(public |internal |private |protected )*(partial )?(class|record) \w+", RegexOptions.Multiline)]
    private static partial Regex OpenClass();

    [GeneratedRegex(@"\b(LineClient|LineTransport|ContentClient|RichMenuClient|WebhookEndpointClient|TokenClient|ChannelTokens)\b")]
    private static partial Regex LineClients();

    [GeneratedRegex(@"\.(Reply|Push|Multicast)Async\(")]
    private static partial Regex Sending();

    [GeneratedRegex(@"^using Hangfire|\bHangfire\.\w+\.\w", RegexOptions.Multiline)]
    private static partial Regex Hangfire();

    [GeneratedRegex(@"\b(JobStorage\.Current|JobActivator\.Current|GlobalConfiguration|GlobalJobFilters|AddHangfire\w*\()")]
    private static partial Regex Statics();

    [GeneratedRegex(@"\b(HttpContext|HttpRequest|HttpResponse|IResult|Results\.)\b")]
    private static partial Regex Http();
}
