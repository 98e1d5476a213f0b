namespace OtopBot.Hosting;

// What may be logged at all, whatever a configuration asks for. Addresses of requests hold codes and tokens (links to sign in and to charts), and the
// web server's scope around a request names its address in every line.
public static class LogSetup
{
    // What these write below the level is the request's address and little else.
    private static readonly (string Category, LogLevel Least)[] Floors =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("Microsoft.AspNetCore.Routing.Matching", LogLevel.Information),
        ("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Information),
    ];

    public static IServiceCollection AddLogLimits(this IServiceCollection services)
    {
        services.Configure<LoggerFactoryOptions>(o => o.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        return services.PostConfigure<LoggerFilterOptions>(Limit);
    }

    // Each rule keeps its place and its words: the last one that fits is taken, so that a rule of ours beside them could be overruled.
    private static void Limit(LoggerFilterOptions options)
    {
        options.Rules.Insert(0, new LoggerFilterRule(null, null, options.MinLevel, null));
        for (var at = 0; at < options.Rules.Count; at++)
        {
            var rule = options.Rules[at];
            options.Rules[at] = new(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                level >= LeastOf(category) && !QuotesValues(category, level) && rule.Filter?.Invoke(provider, category, level) is not false);
        }
    }

    // Its errors carry the exception with all that the database said, such as the value of a key that was there already. Whoever meets one logs it himself.
    private static bool QuotesValues(string? category, LogLevel level)
        => level >= LogLevel.Error && category?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.OrdinalIgnoreCase) == true;

    private static LogLevel LeastOf(string? category)
        => Floors.FirstOrDefault(f => category?.StartsWith(f.Category, StringComparison.OrdinalIgnoreCase) == true) is { Category: not null } floor ? floor.Least : LogLevel.Trace;
}
