using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Line.Webhook;

namespace OtopBot.Dialogs;

// Who speaks, with which rights, when, and which round is meant.
public sealed class SceneReader(TimeProvider clock)
{
    public async Task<Scene> ReadAsync(OtopDbContext db, Chat chat, LineEvent e, CancellationToken ct)
    {
        // A clock that runs ahead at LINE must not date a figure in our future.
        var now = clock.GetUtcNow();
        var at = e.Timestamp < now ? e.Timestamp : now;
        var person = chat.UserId is { } user ? await db.People.FirstOrDefaultAsync(p => p.LineUserId == user, ct) : null;
        var posts = person?.PostsAt(at) ?? [];
        var province = chat.Kind == ChatKind.Person
            ? posts.Select(p => p.ProvinceCode).LastOrDefault() ?? await OnlyProvinceAsync(db, ct)
            : await db.Groups.Where(g => g.ChatId == chat.Id && g.EndedAt == null).Select(g => g.ProvinceCode).FirstOrDefaultAsync(ct);
        var campaign = province is null ? null : await CampaignReading.NewestAsync(db, province, ct);
        return new Scene(db, chat, person, posts, campaign, at, e.WebhookEventId);
    }

    // A stranger can be told whom to telephone when there is only one office to call.
    private static async Task<string?> OnlyProvinceAsync(OtopDbContext db, CancellationToken ct)
    {
        var provinces = await db.Campaigns.Select(c => c.ProvinceCode).Distinct().Order().Take(2).ToListAsync(ct);
        return provinces is [var only] ? only : null;
    }
}
