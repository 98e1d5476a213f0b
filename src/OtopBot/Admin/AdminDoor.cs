using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using OtopBot.Audit;
using OtopBot.Data;
using OtopBot.Domain.People;

namespace OtopBot.Admin;

// Who may come in: by a link that works once, then by a cookie, and only while an administrator's post is held.
public sealed partial class AdminDoor(OtopDbContext db, TimeProvider time, ILogger<AdminDoor> log)
{
    public const string Scheme = "admin";

    public static readonly TimeSpan Stay = TimeSpan.FromMinutes(30);

    public async Task<bool> KnowsAsync(string code, CancellationToken ct) => await UsableAsync(code, ct) is not null;

    // Null when the link is unknown, used or expired, or its person no administrator any more; of two at once one gets in.
    public async Task<ClaimsPrincipal?> EnterAsync(string code, CancellationToken ct)
    {
        if (await UsableAsync(code, ct) is not { } link)
            return null;
        link.Use(time.GetUtcNow());
        try
        {
            await AuditedSaving.CommitAsync(db, AuditCause.Own("sign-in"), time.GetUtcNow(), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }

        Entered(log, link.PersonId);
        return new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, link.PersonId.ToString(CultureInfo.InvariantCulture)), new Claim(ClaimTypes.Role, nameof(Role.Admin))], Scheme));
    }

    public async Task<bool> IsOpenToAsync(HttpContext context)
        => (await context.AuthenticateAsync(Scheme)).Principal is { } principal
            && principal.IsInRole(nameof(Role.Admin))
            && int.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var person)
            && await HoldsPostAsync(person, context.RequestAborted);

    private async Task<SignInLink?> UsableAsync(string code, CancellationToken ct)
    {
        var hash = SignInLink.HashOf(code);
        var link = await db.Set<SignInLink>().SingleOrDefaultAsync(l => l.Hash == hash, ct);
        return link?.IsUsable(time.GetUtcNow()) == true && await HoldsPostAsync(link.PersonId, ct) ? link : null;
    }

    private async Task<bool> HoldsPostAsync(int personId, CancellationToken ct)
        => await db.People.SingleOrDefaultAsync(p => p.Id == personId, ct) is { ForgottenAt: null } person
            && person.PostsAt(time.GetUtcNow()).Any(post => Rights.Allow(post, Deed.OpenDashboard, post.ProvinceCode));

    [LoggerMessage(Level = LogLevel.Information, Message = "Person {Person} signed in to the page of the jobs")]
    private static partial void Entered(ILogger log, int person);
}
