using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;

namespace OtopBot.Dialogs.Enrolling;

// What a code that still works offers: a post, in the province's newest round.
public sealed record EnrollingOffer(EnrolmentCode Code, Post Post, Campaign? Campaign)
{
    public static async Task<EnrollingOffer?> OfAsync(string hash, Scene scene, CancellationToken ct)
    {
        if (await CodeGate.FindAsync(scene, hash, ct) is not { } code || !await CodeGate.WorksAsync(code, scene, ct))
            return null;

        var post = code.Post ?? await FirstPostAsync(scene, code.ProvinceCode, ct);
        return new EnrollingOffer(code, post, await CampaignReading.NewestAsync(scene.Db, code.ProvinceCode, ct));
    }

    // A setup code makes the first administrator, whose post nobody has issued yet.
    private static async Task<Post> FirstPostAsync(Scene scene, string province, CancellationToken ct)
        => await PostAsync(scene, new Post(province, null, Role.Admin, PostView.AdminDuty), ct);

    // The post as it is stored, so that nobody gets a copy of it; an unknown one is stored only with what refers to it.
    public static async Task<Post> PostAsync(Scene scene, Post wanted, CancellationToken ct)
        => await scene.Db.Posts.FirstOrDefaultAsync(
            p => p.ProvinceCode == wanted.ProvinceCode && p.DistrictCode == wanted.DistrictCode && p.Role == wanted.Role && p.Duty == wanted.Duty, ct) ?? wanted;
}
