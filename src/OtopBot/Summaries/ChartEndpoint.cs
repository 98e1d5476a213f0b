using Microsoft.AspNetCore.DataProtection;
using OtopBot.Data;
using OtopBot.Summaries.Charts;

namespace OtopBot.Summaries;

public static class ChartEndpoint
{
    public const string Folder = "charts";

    public static void MapCharts(this IEndpointRouteBuilder routes) => routes.MapGet($"/{Folder}/{{token}}.png", GetAsync);

    private static async Task<IResult> GetAsync(string token, HttpContext context, IDataProtectionProvider keys, ChartShelf shelf, OtopDbContext db, TimeProvider time, CancellationToken ct)
    {
        if (ChartOrder.Read(token, keys, time.GetUtcNow()) is not { } order || await shelf.GetAsync(db, order, ct) is not { } picture)
            return Results.NotFound();

        // It never changes; whoever holds the link may keep it, and no proxy needs to.
        context.Response.Headers.CacheControl = "private, max-age=604800, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(picture, "image/png");
    }
}
