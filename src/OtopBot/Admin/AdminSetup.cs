using OtopBot.Data;

namespace OtopBot.Admin;

// The page of the jobs and the way in; none of it is there when the dashboard is off.
public static class AdminSetup
{
    public static IServiceCollection AddAdmin(this IServiceCollection services, PublicAddress address)
    {
        services.AddAuthentication(AdminDoor.Scheme).AddCookie(AdminDoor.Scheme, o =>
        {
            o.Cookie.Name = "otopbot-admin";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Strict;
            // The reverse proxy before the bot speaks https, the bot itself may not.
            o.Cookie.SecurePolicy = address.Base?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = AdminDoor.Stay;
            o.SlidingExpiration = false;
        });
        return services.AddScoped<AdminDoor>();
    }

    // No address of these pages leaves the browser, nobody frames them, and nothing from elsewhere runs in them.
    public static void Guard(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers.CacheControl = "no-store";
    }
}
