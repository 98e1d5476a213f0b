using System.Globalization;
using OtopBot.Data;
using OtopBot.Hosting.Guarding;
using OtopBot.Line;
using OtopBot.Webhook;

namespace OtopBot.Hosting;

// What the configuration says, read once and checked; the first wrong value refuses the start by its key.
public static class Settings
{
    public static DatabaseOptions Database(IConfiguration configuration)
    {
        var provider = Choice<DatabaseProvider>(configuration, "Database:Provider") ?? DatabaseProvider.Sqlite;
        var connection = Text(configuration, DatabaseOptions.ConnectionStringKey)
            ?? (provider is DatabaseProvider.Sqlite ? "Data Source=otopbot.db" : throw Missing(DatabaseOptions.ConnectionStringKey));
        var options = new DatabaseOptions(provider, connection, YesOrNo(configuration, DatabaseOptions.MigrateKey), YesOrNo(configuration, DatabaseOptions.InheritAuditKey) ?? false, Span(configuration, DatabaseOptions.WaitKey));
        if (options.Waits < TimeSpan.Zero || options.Waits > TimeSpan.FromHours(1))
            throw new RefusedStartException(DatabaseOptions.WaitKey, "is not between zero and one hour.");
        return options.Problem() is { } problem ? throw new RefusedStartException(DatabaseOptions.ConnectionStringKey, problem) : options;
    }

    public static LineOptions Line(IConfiguration configuration, IHostEnvironment? environment = null)
    {
        var usual = new LineOptions();
        var options = new LineOptions
        {
            ApiBase = Address(configuration, "Line:ApiBase") ?? usual.ApiBase,
            DataApiBase = Address(configuration, "Line:DataApiBase") ?? usual.DataApiBase,
            ChannelSecrets = Secrets(configuration),
            ChannelAccessToken = Text(configuration, "Line:ChannelAccessToken") ?? "",
            ChannelId = Text(configuration, "Line:ChannelId") ?? "",
            Timeout = Span(configuration, "Line:Timeout") ?? usual.Timeout,
        };

        foreach (var (name, address) in new[] { (nameof(LineOptions.ApiBase), options.ApiBase), (nameof(LineOptions.DataApiBase), options.DataApiBase) })
        {
            if (environment?.IsProduction() == true && address is { IsAbsoluteUri: true, Scheme: "http", IsLoopback: false })
                throw new RefusedStartException($"Line:{name}", "must begin with https://: the access token travels there.");
        }

        foreach (var secret in options.ChannelSecrets)
            RefuseWhatIsNone("Line:ChannelSecret", secret, ChannelWord.ProblemOfSecret(secret));
        RefuseWhatIsNone("Line:ChannelAccessToken", options.ChannelAccessToken, null);
        if (Text(configuration, BotIdentity.Key) is { } bot && !BotIdentity.IsUserId(bot))
            throw new RefusedStartException(BotIdentity.Key, "is not a bot's user id: U and 32 digits or letters a to f.");

        // Each begins with the name of its setting.
        return options.Problems() is [var problem, ..] ? throw new RefusedStartException($"Line:{problem.Split(' ', 2)[0]}", problem.Split(' ', 2)[1]) : options;
    }

    public static SimulationOptions Simulation(IConfiguration configuration, IHostEnvironment environment)
    {
        string[] keys = ["Simulation:Start", "Simulation:Now"];
        if (environment.IsProduction() && keys.FirstOrDefault(key => Text(configuration, key) is not null) is { } forbidden)
            throw new RefusedStartException(forbidden, "is for trying out and refused in Production.");
        return new(Choice<SimulationStart>(configuration, keys[0]), Moment(configuration, keys[1]));
    }

    public static CampaignFolder Campaign(IConfiguration configuration) =>
        Text(configuration, "Campaign:Folder") is { } folder ? new(Path.GetFullPath(folder)) : CampaignFolder.BuiltIn;

    public static PublicAddress Public(IConfiguration configuration, IHostEnvironment environment)
    {
        if (Text(configuration, PublicAddress.Key) is not { } text)
            return new(null);
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new RefusedStartException(PublicAddress.Key, "is not an address such as https://bot.example.go.th.");
        return address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && !environment.IsProduction())
            ? new(address)
            : throw new RefusedStartException(PublicAddress.Key, "must begin with https://; only outside Production may it be http:// on this machine.");
    }

    public static HangfireOptions Hangfire(IConfiguration configuration, PublicAddress address)
    {
        var options = new HangfireOptions(YesOrNo(configuration, HangfireOptions.DashboardKey) ?? false, Span(configuration, HangfireOptions.PollKey) ?? HangfireOptions.UsualPoll);
        if (options.Poll <= TimeSpan.Zero || options.Poll > TimeSpan.FromMinutes(1))
            throw new RefusedStartException(HangfireOptions.PollKey, "is not between zero and one minute.");
        return options.Dashboard && address.Base is null
            ? throw new RefusedStartException(HangfireOptions.DashboardKey, $"is true and {PublicAddress.Key} is missing: nobody could be sent there.")
            : options;
    }

    public static ShutdownOptions Shutdown(IConfiguration configuration)
    {
        var usual = ShutdownOptions.Usual;
        var options = new ShutdownOptions(Span(configuration, ShutdownOptions.DrainKey) ?? usual.Drain, Span(configuration, ShutdownOptions.TimeoutKey) ?? usual.Timeout);
        return options.Wrong(Line(configuration).Timeout) is var (key, problem) ? throw new RefusedStartException(key, problem) : options;
    }

    public static ProxyOptions Proxy(IConfiguration configuration) => Text(configuration, ProxyOptions.KnownKey) is not { } text
        ? ProxyOptions.Usual
        : ProxyOptions.Parse(text) ?? throw new RefusedStartException(ProxyOptions.KnownKey, "is not a list of addresses and networks such as 10.0.0.5, 10.1.0.0/16, and may not be everybody.");

    private static void RefuseWhatIsNone(string key, string word, string? problem)
    {
        if ((problem ?? ChannelWord.Problem(word)) is { } why)
            throw new RefusedStartException(key, why);
    }

    private static string? Text(IConfiguration configuration, string key) => configuration[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string[] Secrets(IConfiguration configuration)
    {
        var one = Text(configuration, "Line:ChannelSecret")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        var more = configuration.GetSection("Line:ChannelSecrets").GetChildren().Select(s => s.Value?.Trim() ?? "").Where(s => s.Length > 0);
        string[] all = [.. one.Concat(more).Distinct()];
        return all.Length > 0 ? all : throw Missing("Line:ChannelSecret");
    }

    private static T? Choice<T>(IConfiguration configuration, string key)
        where T : struct, Enum
    {
        if (Text(configuration, key) is not { } text)
            return null;
        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw new RefusedStartException(key, $"must be one of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    private static bool? YesOrNo(IConfiguration configuration, string key) => Read(configuration, key, "must be true or false.", text => bool.TryParse(text, out var value) ? value : (bool?)null);

    private static TimeSpan? Span(IConfiguration configuration, string key) =>
        Read(configuration, key, "must be a time such as 00:00:10.", text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : (TimeSpan?)null);

    // Without an offset the moment would depend on the machine.
    private static DateTimeOffset? Moment(IConfiguration configuration, string key) =>
        Read(configuration, key, "must be a moment with its offset, such as 2020-06-08T09:00:00+07:00.", text =>
            DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"],
                CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value : (DateTimeOffset?)null);

    private static Uri? Address(IConfiguration configuration, string key)
    {
        if (Text(configuration, key) is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : throw new RefusedStartException(key, "is not an absolute http or https address.");
    }

    private static T? Read<T>(IConfiguration configuration, string key, string rule, Func<string, T?> read)
        where T : struct =>
        Text(configuration, key) is not { } text ? null : read(text) ?? throw new RefusedStartException(key, rule);

    private static RefusedStartException Missing(string key) => new(key, "is missing.");
}
