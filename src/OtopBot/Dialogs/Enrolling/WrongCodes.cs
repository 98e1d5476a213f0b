using System.Globalization;

namespace OtopBot.Dialogs.Enrolling;

// Wrong codes of one chat: five within fifteen minutes lock it for fifteen minutes (E1).
public sealed class WrongCodes
{
    public const int Allowed = 5;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private WrongCodes()
    {
    }

    public WrongCodes(string chatId) => ChatId = chatId;

    public string ChatId { get; private set; } = "";

    // Moments of the latest wrong codes, as UTC ticks with spaces between them.
    public string Recent { get; private set; } = "";

    public DateTimeOffset? LockedUntil { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public int Version { get; private set; }

    public bool IsLocked(DateTimeOffset at) => at < LockedUntil;

    // Until when the count still matters; null when it does no more.
    public DateTimeOffset? RemembersUntil(DateTimeOffset at)
    {
        if (IsLocked(at))
            return LockedUntil;
        var last = Moments().Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero)).Append(default).Max() + Window;
        return last > at ? last : null;
    }

    // Whether this one locks the chat.
    public bool Add(DateTimeOffset at)
    {
        var recent = Moments()
            .Where(t => t > (at - Window).UtcTicks)
            .Append(at.UtcTicks)
            .ToList();
        var locks = recent.Count >= Allowed;
        Recent = locks ? "" : string.Join(' ', recent.Select(t => t.ToString(CultureInfo.InvariantCulture)));
        LockedUntil = locks ? at + Window : LockedUntil;
        LastAt = at;
        Version++;
        return locks;
    }

    private IEnumerable<long> Moments() => Recent.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => long.Parse(t, CultureInfo.InvariantCulture));
}
