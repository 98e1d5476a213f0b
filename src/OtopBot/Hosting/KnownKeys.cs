using System.Collections;
using System.Globalization;
using OtopBot.Data;
using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Reporting;
using OtopBot.Hosting.Guarding;
using OtopBot.Inbox;
using OtopBot.Menus;
using OtopBot.Outbox;
using OtopBot.Reminders;
using OtopBot.Retention;
using OtopBot.Summaries;
using OtopBot.Webhook;

namespace OtopBot.Hosting;

// A key of ours that nobody reads is misspelt, and what it was to change would silently stay as it was.
public static class KnownKeys
{
    private const string Any = "*";
    private const int Slips = 3;

    private static readonly Dictionary<string, Type> Bound = new()
    {
        [BudgetOptions.Section] = typeof(BudgetOptions),
        [CertifyingOptions.Section] = typeof(CertifyingOptions),
        [InboxOptions.Section] = typeof(InboxOptions),
        [LimitOptions.Section] = typeof(LimitOptions),
        [MenuOptions.Section] = typeof(MenuOptions),
        [OutboxOptions.Section] = typeof(OutboxOptions),
        [RemindersOptions.Section] = typeof(RemindersOptions),
        [ReportingOptions.Section] = typeof(ReportingOptions),
        [RetentionOptions.Section] = typeof(RetentionOptions),
        [SummariesOptions.Section] = typeof(SummariesOptions),
    };

    private static readonly string[] Read =
    [
        "Line:ChannelSecret", $"Line:ChannelSecrets:{Any}", "Line:ChannelAccessToken", "Line:ChannelId", "Line:ApiBase", "Line:DataApiBase", "Line:Timeout", BotIdentity.Key,
        "Database:Provider", DatabaseOptions.MigrateKey, DatabaseOptions.InheritAuditKey, DatabaseOptions.WaitKey, "Campaign:Folder", PublicAddress.Key, ProxyOptions.KnownKey,
        HangfireOptions.DashboardKey, HangfireOptions.PollKey, "Simulation:Start", "Simulation:Now", TelemetryOptions.AddressKey, ShutdownOptions.DrainKey, ShutdownOptions.TimeoutKey, SecretFiles.Key,
    ];

    public static IReadOnlySet<string> All { get; } = Read.Concat(Bound.SelectMany(b => Under(b.Key, b.Value))).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Sections = All.Select(key => key.Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    // Sections of others are none of our business, whatever lies in the environment.
    public static void Refuse(IConfiguration configuration)
    {
        foreach (var (key, _) in configuration.AsEnumerable().Where(s => s.Value is not null && s.Key.Contains(':', StringComparison.Ordinal)).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (Sections.Contains(key.Split(':')[0]) && !All.Contains(Pattern(key)))
                throw new RefusedStartException(key, $"is no setting of this release.{Meant(key)}");
        }

        // Others keep connection strings too, so this one is only missed.
        if (string.IsNullOrWhiteSpace(configuration[DatabaseOptions.ConnectionStringKey])
            && configuration.GetSection("ConnectionStrings").GetChildren().FirstOrDefault(s => !s.Path.Equals(DatabaseOptions.ConnectionStringKey, StringComparison.OrdinalIgnoreCase) && Distance(s.Path, DatabaseOptions.ConnectionStringKey) <= Slips) is { } near)
            throw new RefusedStartException(near.Path, $"is no setting of this release. Perhaps {DatabaseOptions.ConnectionStringKey} was meant.");
    }

    private static string Pattern(string key) => string.Join(':', key.Split(':').Select(part => part.All(char.IsAsciiDigit) ? Any : part));

    private static string Meant(string key) => All.Select(known => (known, far: Distance(Pattern(key), known))).MinBy(k => k.far) is (var nearest, <= Slips) ? $" Perhaps {nearest} was meant." : "";

    private static IEnumerable<string> Under(string path, Type options) => options.GetProperties().Where(p => p.CanWrite || IsList(p.PropertyType)).SelectMany(p => p.PropertyType switch
    {
        { } list when IsList(list) => list.GetGenericArguments()[0] is var element && element == typeof(string) ? [$"{path}:{p.Name}:{Any}"] : Under($"{path}:{p.Name}:{Any}", element),
        _ => [$"{path}:{p.Name}"],
    });

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static int Distance(string one, string other)
    {
        var (a, b) = (one.ToLower(CultureInfo.InvariantCulture), other.ToLower(CultureInfo.InvariantCulture));
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (row[j], diagonal) = (Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)), row[j]);
        }

        return row[^1];
    }
}
