using Hangfire;
using Hangfire.Dashboard;

namespace OtopBot.Admin;

// Hangfire's own page, to be looked at only: what is due is decided elsewhere, so there is nothing to press here.
public static class DashboardEndpoint
{
    public const string Path = "/jobs";

    public static void MapDashboard(this IEndpointRouteBuilder routes)
    {
        // Its storage is ready when the bot has started, not before.
        var services = routes.ServiceProvider;
        var dashboard = new Lazy<RequestDelegate>(() => Dashboard(services));
        // Its pages answer every method alike; those two it needs, the second to ask for news.
        routes.MapMethods($"{Path}/{{**rest}}", [HttpMethods.Get, HttpMethods.Post], context => ShowAsync(context, dashboard.Value));
    }

    private static RequestDelegate Dashboard(IServiceProvider services)
    {
        var options = new DashboardOptions
        {
            Authorization = [],
            AsyncAuthorization = [new Door()],
            IsReadOnlyFunc = _ => true,
            AppPath = null,
            DashboardTitle = "OtopBot",
            DisplayStorageConnectionString = false,
        };
        return new ApplicationBuilder(services).UseMiddleware<AspNetCoreDashboardMiddleware>(services.GetRequiredService<JobStorage>(), options, DashboardRoutes.Routes).Build();
    }

    // Hangfire's page is a branch of its own: it knows no endpoints, and its addresses begin below ours.
    private static async Task ShowAsync(HttpContext context, RequestDelegate dashboard)
    {
        AdminSetup.Guard(context.Response);
        var (folder, path) = (context.Request.PathBase, context.Request.Path);
        path.StartsWithSegments(Path, out var own, out var rest);
        (context.Request.PathBase, context.Request.Path) = (folder.Add(own), rest);
        context.SetEndpoint(null);
        await dashboard(context);
        (context.Request.PathBase, context.Request.Path) = (folder, path);
        // Whoever may not see the page is not told that it is there.
        if (!context.Response.HasStarted && context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private sealed class Door : IDashboardAsyncAuthorizationFilter
    {
        public Task<bool> AuthorizeAsync(DashboardContext context)
        {
            var http = context.GetHttpContext();
            return http.RequestServices.GetRequiredService<AdminDoor>().IsOpenToAsync(http);
        }
    }
}
