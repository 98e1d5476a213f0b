using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using OtopBot.Data;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace OtopBot.Hosting.Guarding;

// What stands before every endpoint: who is asking, how much they may ask for, and what every answer says of itself.
public static partial class GuardSetup
{
    public static IServiceCollection AddGuard(this IServiceCollection services, ProxyOptions proxy)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateOnStart();
        // After the framework's own variable, which would believe everybody.
        services.AddOptions<ForwardedHeadersOptions>().PostConfigure(o => Believe(o, proxy));
        services.AddOptions<KestrelServerOptions>().Configure<LimitOptions>(Bound);
        services.AddOptions<RateLimiterOptions>().Configure<LimitOptions>(PublicLimits.Configure);
        services.AddOptions<RequestTimeoutOptions>().Configure<LimitOptions>((o, limits) => o.DefaultPolicy = new() { Timeout = limits.Request, TimeoutStatusCode = StatusCodes.Status408RequestTimeout });
        return services
            .AddSingleton<IValidateOptions<LimitOptions>, Validation>()
            .AddSingleton(s => s.GetRequiredService<IOptions<LimitOptions>>().Value)
            .AddSingleton<UnsignedFloods>()
            .AddRateLimiter()
            .AddRequestTimeouts();
    }

    public static void UseGuard(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Failed(context, app.Logger),
            StatusCodeSelector = problem => problem is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseForwardedHeaders();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseRequestTimeouts();
    }

    private static void Believe(ForwardedHeadersOptions forwarded, ProxyOptions proxy)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in proxy.Known)
            forwarded.KnownIPNetworks.Add(network);
        // From the nearest on, as far as each is known; a client that sends such a header itself only adds at the far end.
        forwarded.ForwardLimit = null;
    }

    // The endpoint counts a webhook's bytes itself; this keeps everybody else from sending more.
    private static void Bound(KestrelServerOptions kestrel, LimitOptions limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
    }

    private static Task Failed(HttpContext context, ILogger log)
    {
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is { } problem and not BadHttpRequestException)
            Broke(log, ProblemText.Of(problem));
        return Task.CompletedTask;
    }

    private sealed class Validation : IValidateOptions<LimitOptions>
    {
        public ValidateOptionsResult Validate(string? name, LimitOptions options)
            => options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed: {Problem}")]
    private static partial void Broke(ILogger log, string problem);
}
