using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Hosting;

public static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(Draining draining, OtopDbContext db, CancellationToken ct)
    {
        if (draining.HasBegun)
            return Results.Text(Draining.Word, statusCode: StatusCodes.Status503ServiceUnavailable);
        try
        {
            await db.Campaigns.IgnoreAutoIncludes().AnyAsync(ct);
            return Results.Text("ready");
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
