using Microsoft.Extensions.Primitives;

namespace OtopBot.Hosting.Guarding;

// On every answer, whoever gives it; a page that needs more says so itself.
public static class SecurityHeaders
{
    private static readonly (string Name, string Value)[] Always =
    [
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ("Permissions-Policy", "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Cache-Control", "no-store"),
    ];

    // A year, and this host only: its neighbours under the office's domain are not ours to bind.
    private const string Https = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        foreach (var (name, value) in Always)
        {
            if (StringValues.IsNullOrEmpty(headers[name]))
                headers[name] = value;
        }

        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = Https;
        return Task.CompletedTask;
    }
}
