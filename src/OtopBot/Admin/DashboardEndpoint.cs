using Hangfire;
using Hangfire.Dashboard;

namespace OtopBot.Admin;

// Hangfire's own page, to be looked at only: what is due is decided elsewhere, so there is nothing to press here.
public static class DashboardEndpoint
{
    public const string Path = "/jobs";

    public static void MapDashboard(this WebApplication app)
    {
        // Its storage is ready when the bot has started, not before.
        var dashboard = new Lazy<RequestDelegate>(() => Dashboard(app.Services));
        app.Map(Path, branch => branch.Run(context => ShowAsync(context, dashboard.Value)));
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

    private static async Task ShowAsync(HttpContext context, RequestDelegate dashboard)
    {
        AdminSetup.Guard(context.Response);
        await dashboard(context);
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
