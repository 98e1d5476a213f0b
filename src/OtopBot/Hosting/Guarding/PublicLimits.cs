using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace OtopBot.Hosting.Guarding;

// What everybody can reach is counted by address, in real time and in this process.
public static class PublicLimits
{
    public const string SignIn = nameof(LimitOptions.SignIn);
    public const string Jobs = nameof(LimitOptions.Jobs);
    public const string Charts = nameof(LimitOptions.Charts);

    public static RouteGroupBuilder Limited(this IEndpointRouteBuilder routes, string policy) => routes.MapGroup("").RequireRateLimiting(policy);

    public static void Configure(RateLimiterOptions limiter, LimitOptions limits)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            SayWhen(context.HttpContext, context.Lease);
            return ValueTask.CompletedTask;
        };
        foreach (var (policy, most) in new[] { (SignIn, limits.SignIn), (Jobs, limits.Jobs), (Charts, limits.Charts) })
            limiter.AddPolicy(policy, context => RateLimitPartition.GetFixedWindowLimiter(ClientAddress.Of(context), _ => Of(most)));
    }

    public static FixedWindowRateLimiterOptions Of(int most) => new() { PermitLimit = most, Window = LimitOptions.Window, QueueLimit = 0 };

    public static void SayWhen(HttpContext context, RateLimitLease lease)
    {
        var pause = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : LimitOptions.Window;
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
