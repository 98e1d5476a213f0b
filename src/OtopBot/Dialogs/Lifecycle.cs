using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Dialogs.Helping;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs;

// Comings and goings: of people in their own chat, of the bot in groups.
public sealed class Lifecycle
{
    // Null when the input is none of these.
    public async Task<Answered?> AnswerAsync(Input input, Scene scene, Func<Scene, IReadOnlyList<Choice>> menuFor, CancellationToken ct)
    {
        switch (input)
        {
            case Followed:
                return new Answered(LifecycleView.Welcome(scene, menuFor(scene))) { Notices = await FindAgainAsync(scene, ct) };
            case Unfollowed:
                return await LoseAsync(scene, ct);
            case BotJoined:
                return new Answered(scene.Chat.Kind == ChatKind.Group && scene.Campaign is null ? HelpingView.HowToBind() : HelpingView.InGroup(scene));
            case BotLeft:
                foreach (var binding in await scene.Db.Groups.Where(g => g.ChatId == scene.Chat.Id && g.EndedAt == null).ToListAsync(ct))
                    binding.End(scene.At);
                return Answered.Silence;
            case MembersChanged or Unheard:
                return Answered.Silence;
            default:
                return null;
        }
    }

    // The province hears once of each blocking, however often LINE reports it.
    private static async Task<Answered> LoseAsync(Scene scene, CancellationToken ct)
    {
        if (scene.Person is not { BlockedAt: null } person)
            return Answered.Silence;

        person.Block(scene.At);
        return Answered.Silence with { Notices = await TellAsync("blocked", LifecycleView.Blocked(scene), scene, ct) };
    }

    // Who writes has unblocked the bot, even when LINE's word of it got lost.
    public async Task<IReadOnlyList<Notice>> FindAgainAsync(Scene scene, CancellationToken ct)
    {
        if (scene.Person is not { BlockedAt: not null } person)
            return [];

        person.Unblock();
        return await TellAsync("back", LifecycleView.Back(scene), scene, ct);
    }

    private static async Task<IReadOnlyList<Notice>> TellAsync(string about, LineMessage word, Scene scene, CancellationToken ct)
    {
        var notices = new List<Notice>();
        foreach (var province in scene.Posts.Select(p => p.ProvinceCode).Distinct())
        {
            var admins = await OfficeStaff.AdministratorsAsync(scene.Db, province, scene.At, ct);
            notices.AddRange(admins.Where(a => a != scene.Person).Select(a => new Notice($"{about}:{scene.EventId}:{a.Id}", a.LineUserId, [word])));
        }

        return notices;
    }
}
