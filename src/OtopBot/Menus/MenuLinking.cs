using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line;
using OtopBot.Line.RichMenus;

namespace OtopBot.Menus;

// Tells LINE, person by person, and keeps what was told.
public sealed partial class MenuLinking(OtopDbContext db, RichMenuClient line, MenuRefusals refusals, ILogger log)
{
    public async Task RunAsync(IReadOnlyList<MenuTask> open, DateTimeOffset now, CancellationToken ct)
    {
        refusals.Keep(open);
        foreach (var task in open.Where(task => !refusals.Waits(task, now)))
        {
            try
            {
                await TellAsync(task, ct);
            }
            catch (Exception problem) when (MenuRefusals.IsAboutOne(problem))
            {
                refusals.Add(task, now);
                Refused(log, LineProblem.Words(problem));
                continue;
            }

            await KeepAsync(task, ct);
        }
    }

    private async Task TellAsync(MenuTask task, CancellationToken ct)
    {
        if (task.RichMenuId is { } menu)
        {
            await line.LinkAsync(task.LineUserId, menu, ct);
            return;
        }

        try
        {
            await line.UnlinkAsync(task.LineUserId, ct);
        }
        catch (LineApiException unknown) when (unknown.Kind is LineApiError.BadRequest or LineApiError.NotFound)
        {
            // Whom LINE does not know is shown nothing; the row must go, it names them.
        }
    }

    private async Task KeepAsync(MenuTask task, CancellationToken ct)
    {
        var link = await db.Set<MenuLink>().SingleOrDefaultAsync(l => l.LineUserId == task.LineUserId, ct);
        switch (task.RichMenuId, link)
        {
            case (null, not null):
                db.Remove(link);
                break;
            case (not null, null):
                db.Add(new MenuLink(task.LineUserId, task.RichMenuId));
                break;
            case (not null, not null):
                link.Change(task.RichMenuId);
                break;
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem))
        {
            // Another process that looked at the same moment has said the same to LINE.
            db.ChangeTracker.Clear();
        }
    }

    // Neither the person nor LINE's words, which may name them.
    [LoggerMessage(Level = LogLevel.Warning, Message = "LINE refused a person's menu ({Problem}); tried again later")]
    private static partial void Refused(ILogger log, string problem);
}
