using Microsoft.EntityFrameworkCore;
using OtopBot.Data;

namespace OtopBot.Outbox;

// How many people a group has, as LINE said last: so many of the month's messages one push to it takes.
public sealed class GroupSize
{
    private GroupSize()
    {
    }

    public GroupSize(string chatId) => ChatId = chatId;

    public string ChatId { get; private set; } = "";

    public int Members { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    public void Count(int members, DateTimeOffset at) => (Members, ReadAt) = (members, at);

    // What a push to this chat costs. Before LINE has told of a group: everybody enrolled in its province, and one more.
    public static async Task<int> PriceAsync(OtopDbContext db, string chatId, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<GroupSize>().AsNoTracking().FirstOrDefaultAsync(g => g.ChatId == chatId, ct) is { } known)
            return Math.Max(1, known.Members);
        if (await db.Groups.Where(g => g.ChatId == chatId).OrderByDescending(g => g.Id).Select(g => g.ProvinceCode).FirstOrDefaultAsync(ct) is not { } province)
            return 1;
        var people = await db.People.AsNoTracking().Where(p => p.ForgottenAt == null && p.Holdings.Any(h => h.Post.ProvinceCode == province)).ToListAsync(ct);
        return people.Count(p => p.PostsAt(now).Any(post => post.ProvinceCode == province)) + 1;
    }
}
