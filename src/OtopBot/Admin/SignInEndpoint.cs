using Microsoft.AspNetCore.Authentication;
using OtopBot.Data;

namespace OtopBot.Admin;

// Looking at the link changes nothing, for previewers and scanners of links look too: only the button lets somebody in.
public static class SignInEndpoint
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/signin/{code}", AskAsync);
        routes.MapPost("/signin/{code}", EnterAsync);
    }

    private static async Task<IResult> AskAsync(string code, HttpContext context, AdminDoor door, CancellationToken ct)
        => await door.KnowsAsync(code, ct) ? Page(context, SignInView.Ask, StatusCodes.Status200OK) : Refused(context);

    private static async Task<IResult> EnterAsync(string code, HttpContext context, AdminDoor door, PublicAddress address, CancellationToken ct)
    {
        if (await door.EnterAsync(code, ct) is not { } principal)
            return Refused(context);
        await context.SignInAsync(AdminDoor.Scheme, principal);
        AdminSetup.Guard(context.Response);
        return Results.Redirect(address.At(DashboardEndpoint.Path[1..])!.ToString());
    }

    private static IResult Refused(HttpContext context) => Page(context, SignInView.Refused, StatusCodes.Status404NotFound);

    private static IResult Page(HttpContext context, string page, int status)
    {
        AdminSetup.Guard(context.Response);
        return Results.Text(page, "text/html; charset=utf-8", statusCode: status);
    }
}
