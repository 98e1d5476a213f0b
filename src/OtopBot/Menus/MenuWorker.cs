using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line;
using OtopBot.Line.RichMenus;

namespace OtopBot.Menus;

// Shows everybody the menu of their role (E7). A convenience of phones: whatever fails here is tried again later and stops nothing.
public sealed partial class MenuWorker(IServiceScopeFactory scopes, MenuOptions options, MenuSet menus, TimeProvider time, ILogger<MenuWorker> log) : BackgroundService
{
    // Also how long nothing is asked while nothing changes: what was altered at LINE by hand is put right then.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private readonly MenuShelf _shelf = new(menus);
    private readonly MenuRefusals _refusals = new(options.Sweep, LongestPause);
    private PeopleMark? _calm;
    private DateTimeOffset _calmSince;
    private bool _steppedBack;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = options.Sweep;
        while (!stoppingToken.IsCancellationRequested)
        {
            var failed = false;
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception problem)
            {
                if (stoppingToken.IsCancellationRequested)
                    return;
                failed = true;
                Failed(log, LineProblem.Words(problem));
            }

            // Switched off, it only rests, ever longer.
            pause = !failed && options.Enabled ? options.Sweep : pause * 2 < LongestPause ? pause * 2 : LongestPause;
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // One look: whatever differs from what should be is put right.
    public async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var line = scope.ServiceProvider.GetRequiredService<RichMenuClient>();
        var db = scope.ServiceProvider.GetRequiredService<OtopDbContext>();
        var linking = new MenuLinking(db, line, _refusals, log);
        await (options.Enabled ? ShowAsync(db, line, linking, ct) : StepBackAsync(db, line, linking, ct));
    }

    private async Task ShowAsync(OtopDbContext db, RichMenuClient line, MenuLinking linking, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var mark = await PeopleMark.ReadAsync(db, now, ct);
        if (mark == _calm && !_refusals.AnyDue(now) && (now - _calmSince).Duration() < LongestPause)
            return;
        _calm = null;
        if (await _shelf.FillAsync(line, ct) is { } ids)
        {
            var open = await MenuTask.OpenAsync(db, ids, now, ct);
            await linking.RunAsync(open, now, ct);
            if (open.Any(task => !_refusals.Waits(task, now)))
                return;
            // Only after a look that found nothing to do: by then another program has seen our menus and links nobody to its own.
            await _shelf.ClearAsync(line, ids, await db.Set<MenuLink>().Select(l => l.RichMenuId).ToHashSetAsync(ct), ct);
        }

        (_calm, _calmSince) = (mark, now);
    }

    // Menus that somebody else shows must not lie under ours. Looked at again and again, for a process that is still switched on may show ours.
    private async Task StepBackAsync(OtopDbContext db, RichMenuClient line, MenuLinking linking, CancellationToken ct)
    {
        var open = await MenuTask.AwayAsync(db, ct);
        if (_steppedBack && open.Count == 0)
            return;
        await linking.RunAsync(open, time.GetUtcNow(), ct);
        await MenuShelf.StepBackAsync(line, ct);
        _steppedBack = true;
    }

    // The text of the problem would name a person's id.
    [LoggerMessage(Level = LogLevel.Warning, Message = "The menus could not be shown ({Problem}); tried again later")]
    private static partial void Failed(ILogger log, string problem);
}
