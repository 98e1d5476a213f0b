using OtopBot.Line;

namespace OtopBot.Menus;

// For whom LINE refused a menu, and when it is tried again: one person's trouble is nobody else's.
public sealed class MenuRefusals(TimeSpan first, TimeSpan longest)
{
    private readonly Dictionary<string, Refusal> _refusals = [];

    // These concern all that is asked of LINE; so does not being reached.
    public static bool IsAboutOne(Exception problem) => problem is LineLimitException or LineApiException { Kind: not (LineApiError.Unauthorized or LineApiError.RateLimited) };

    public bool Waits(MenuTask task, DateTimeOffset now) => _refusals.TryGetValue(task.LineUserId, out var refusal) && refusal.RichMenuId == task.RichMenuId && now < refusal.Again;

    public bool AnyDue(DateTimeOffset now) => _refusals.Values.Any(r => r.Again <= now);

    public void Add(MenuTask task, DateTimeOffset now)
    {
        var pause = _refusals.TryGetValue(task.LineUserId, out var former) && former.RichMenuId == task.RichMenuId ? former.Pause * 2 : first;
        pause = pause < longest ? pause : longest;
        _refusals[task.LineUserId] = new Refusal(task.RichMenuId, now + pause, pause);
    }

    public void Keep(IReadOnlyList<MenuTask> open)
    {
        foreach (var user in _refusals.Keys.Except(open.Select(t => t.LineUserId)).ToList())
            _refusals.Remove(user);
    }

    private sealed record Refusal(string? RichMenuId, DateTimeOffset Again, TimeSpan Pause);
}
