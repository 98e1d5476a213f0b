using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line;
using OtopBot.Line.RichMenus;

namespace OtopBot.Menus;

// Shows everybody the menu of their role (E7). A convenience of phones: whatever fails here is tried again later and stops nothing.
public sealed partial class MenuWorker(IServiceScopeFactory scopes, MenuOptions options, TimeProvider time, ILogger<MenuWorker> log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private IReadOnlyDictionary<string, string>? _menus;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = options.Sweep;
        while (options.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
                pause = options.Sweep;
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, problem is LineApiException refusal ? refusal.Kind.ToString() : problem.GetType().Name);
                (_menus, pause) = (null, pause * 2 < LongestPause ? pause * 2 : LongestPause);
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // One look: whatever differs from what should be is put right.
    public async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var line = scope.ServiceProvider.GetRequiredService<RichMenuClient>();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        var shelf = new MenuShelf(line);
        var first = _menus is null;
        _menus ??= await shelf.FillAsync(ct);
        await LinkAsync(db, line, _menus, ct);
        if (first)
            await shelf.ClearAsync(_menus, ct);
    }

    private async Task LinkAsync(OtopDbContext db, RichMenuClient line, IReadOnlyDictionary<string, string> menus, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var people = await db.People.AsNoTracking().ToListAsync(ct);
        var due = people.Select(p => (p.LineUserId, Menu: RoleMenu.For(p.PostsAt(now)))).Where(p => p.Menu is not null).ToDictionary(p => p.LineUserId, p => menus[p.Menu!.Menu.Name]);
        var links = await db.Set<MenuLink>().ToDictionaryAsync(l => l.LineUserId, ct);
        foreach (var (user, menu) in due.Where(d => links.GetValueOrDefault(d.Key)?.RichMenuId != d.Value))
        {
            await line.LinkAsync(user, menu, ct);
            if (links.TryGetValue(user, out var link))
                link.Change(menu);
            else
                db.Add(new MenuLink(user, menu));
            await KeepAsync(db, ct);
        }

        foreach (var link in links.Values.Where(l => !due.ContainsKey(l.LineUserId)))
        {
            await line.UnlinkAsync(link.LineUserId, ct);
            db.Remove(link);
            await KeepAsync(db, ct);
        }
    }

    // Another process that looked at the same moment has said the same to LINE.
    private static async Task KeepAsync(OtopDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear();
        }
    }

    // The text of the problem would name a person's id.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The menus could not be shown ({Problem}); tried again later")]
    private static partial void Failed(ILogger log, string problem);
}
