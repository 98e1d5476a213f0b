using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.People;

namespace OtopBot.Dialogs.Enrolling;

// A code sent in a group makes it the group of its province (G1). What is wrong with a wrong one is nobody's business there.
public sealed class BindingDialog : SingleAnswerDialog
{
    public override string Name => BindingView.Dialog;

    public override string Title => BindingView.Title;

    public override bool IsOpenTo(Scene scene) => scene.Chat.Kind == ChatKind.Group;

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
    {
        if (input is not Said said || !MayBind(said, scene) || CodeReader.Read(said.Text, enrolled: !said.Addressed) is not { } words)
            return null;

        switch (await CodeGate.TryAsync(scene, words, [CodePurpose.Group], ct))
        {
            case GoodCode good:
                await BindAsync(good.Code, scene, ct);
                return Turn.End(BindingView.Bound(await CampaignReading.NewestAsync(scene.Db, good.Code.ProvinceCode, ct)));
            case LockedChat locked:
                return Turn.End(BindingView.Refused()) with { Notices = locked.Notices };
            default:
                return Turn.End(BindingView.Refused());
        }
    }

    // Addressed, the code itself is the right; a bare text is looked at only when an administrator wrote it.
    private static bool MayBind(Said said, Scene scene) => said.Addressed || scene.Posts.Any(p => p.Role == Role.Admin);

    private static async Task BindAsync(EnrolmentCode code, Scene scene, CancellationToken ct)
    {
        code.Use(scene.At);
        var bound = await scene.Db.Groups.Where(g => g.EndedAt == null && (g.ProvinceCode == code.ProvinceCode || g.ChatId == scene.Chat.Id)).ToListAsync(ct);
        if (bound is [var same] && same.ProvinceCode == code.ProvinceCode && same.ChatId == scene.Chat.Id)
            return;
        foreach (var old in bound)
            old.End(scene.At);
        scene.Db.Add(new ProvincialGroup(code.ProvinceCode, scene.Chat.Id, scene.At));
    }
}
