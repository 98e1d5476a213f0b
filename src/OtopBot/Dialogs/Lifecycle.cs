using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Helping;
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
                scene.Person?.Unblock();
                return new Answered(LifecycleView.Welcome(scene, menuFor(scene)));
            case Unfollowed:
                return await LoseAsync(scene, ct);
            case BotJoined:
                return new Answered(scene.Chat.Kind == ChatKind.Group && scene.Campaign is null ? HelpingView.HowToBind() : HelpingView.InGroup(scene));
            case BotLeft:
                foreach (var binding in await scene.Db.Groups.Where(g => g.ChatId == scene.Chat.Id && g.EndedAt == null).ToListAsync(ct))
                    binding.End(scene.At);
                return Answered.Silence;
            case MembersChanged or TookBack or Unheard:
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
        var notices = new List<Notice>();
        foreach (var province in scene.Posts.Select(p => p.ProvinceCode).Distinct())
        {
            var admins = await Administrators.OfAsync(scene.Db, province, scene.At, ct);
            notices.AddRange(admins.Where(a => a != person)
                .Select(a => new Notice($"blocked:{scene.EventId}:{a.Id}", a.LineUserId, [LifecycleView.Blocked(person, scene)])));
        }

        return Answered.Silence with { Notices = notices };
    }
}
