using System.Globalization;
using OtopBot.Dialogs.Helping;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Enrolling;

// An administrator issues one-time codes: for a post in a district or the province, or for the provincial group.
public sealed class IssuingDialog(BasicIdReader basicId) : SingleAnswerDialog
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public override string Name => IssuingView.Dialog;

    public override string Title => IssuingView.Title;

    public override IReadOnlyList<string> Commands => [Words.IssueCode, Words.BindGroup];

    public override IReadOnlyList<Choice> MenuFor(Scene scene) => scene.May(Deed.IssueCode) ? [IssuingView.Issue, IssuingView.Bind] : [];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when Asks(said.Text.Trim()) => scene.May(Deed.IssueCode) ? await HearAsync(said.Text.Trim(), scene, ct) : Turn.End(IssuingView.AdminsOnly(scene)),
        Chose chose when chose.Code.Dialog == Name => scene.May(Deed.IssueCode) ? await PressAsync(chose.Code, scene, ct) : Turn.End(IssuingView.AdminsOnly(scene)),
        _ => null,
    };

    private static readonly Dictionary<string, Role> ProvinceDuties = new() { [PostView.ProvinceDuty] = Role.Province, [PostView.AdminDuty] = Role.Admin };

    // "จุน ผู้รับผิดชอบ": the office and the duty; the longest duty wins, for one is the beginning of another.
    private static (string Office, string Duty) CutDuty(string text)
        => PostView.OfficerDuties.Concat(ProvinceDuties.Keys).OrderByDescending(d => d.Length).FirstOrDefault(d => text == d || text.EndsWith(" " + d, StringComparison.Ordinal)) is { } duty
            ? (text[..^duty.Length].Trim(), duty)
            : (text, "");

    private static bool Asks(string text) => text.StartsWith(Words.IssueCode, StringComparison.Ordinal) || text == Words.BindGroup;

    private async Task<Turn?> HearAsync(string text, Scene scene, CancellationToken ct)
    {
        if (text == Words.BindGroup)
            return await IssueGroupAsync(scene, ct);
        var campaign = scene.Campaign!;
        var (office, duty) = CutDuty(CourtesyReader.WithoutEndings(text[Words.IssueCode.Length..]));
        if (IssuingView.IsProvince(office, campaign) || (office.Length == 0 && ProvinceDuties.ContainsKey(duty)))
            return ProvinceDuties.TryGetValue(duty, out var role) ? await IssuePostAsync(new Post(campaign.ProvinceCode, null, role, duty), scene, ct) : Turn.End(IssuingView.AskProvinceDuty(campaign));
        if (IssuingView.IsGroup(office) && duty.Length == 0)
            return await IssueGroupAsync(scene, ct);
        if (office.Length == 0 || !DistrictReaders.Of(campaign).Read(office).TryGet(out var code))
            return Turn.End(IssuingView.AskOffice(campaign));
        return PostView.OfficerDuties.Contains(duty)
            ? await IssuePostAsync(new Post(campaign.ProvinceCode, code, Role.Officer, duty), scene, ct)
            : Turn.End(IssuingView.AskDuty(campaign.District(code)));
    }

    private async Task<Turn?> PressAsync(ButtonCode code, Scene scene, CancellationToken ct) => code.Action switch
    {
        IssuingView.StartAction => Turn.End(IssuingView.AskOffice(scene.Campaign!)),
        IssuingView.GroupAction => await IssueGroupAsync(scene, ct),
        IssuingView.DistrictAction when DistrictOf(code, scene) is { } district => Turn.End(IssuingView.AskDuty(district)),
        IssuingView.ProvinceAction => Turn.End(IssuingView.AskProvinceDuty(scene.Campaign!)),
        IssuingView.PostAction when PostOf(code, scene) is { } post => await IssuePostAsync(post, scene, ct),
        _ => null,
    };

    private async Task<Turn> IssuePostAsync(Post wanted, Scene scene, CancellationToken ct)
    {
        var post = await EnrollingOffer.PostAsync(scene, wanted, ct);
        var (code, words) = EnrolmentCode.Issue(CodePurpose.Post, post.ProvinceCode, post, scene.At + Life);
        scene.Db.Add(code);
        return Turn.End([.. IssuingView.Issued(words, post, code.ExpiresAt, await basicId(ct), scene.Campaign!)]);
    }

    private static async Task<Turn> IssueGroupAsync(Scene scene, CancellationToken ct)
    {
        var (code, words) = EnrolmentCode.Issue(CodePurpose.Group, scene.Campaign!.ProvinceCode, null, scene.At + Life);
        await scene.Db.AddAsync(code, ct);
        return Turn.End([.. IssuingView.IssuedForGroup(words, code.ExpiresAt, scene.Campaign!)]);
    }

    private static District? DistrictOf(ButtonCode code, Scene scene) => scene.Campaign!.Districts.FirstOrDefault(d => d.Code == code["d"]);

    // The data of a button is visible and can be changed: only posts that this administrator may give come out.
    private static Post? PostOf(ButtonCode code, Scene scene)
    {
        if (code["r"] is "admin" or "province")
            return code["r"] == "admin"
                ? new Post(scene.Campaign!.ProvinceCode, null, Role.Admin, PostView.AdminDuty)
                : new Post(scene.Campaign!.ProvinceCode, null, Role.Province, PostView.ProvinceDuty);
        return DistrictOf(code, scene) is { } district
            && int.TryParse(code["t"], CultureInfo.InvariantCulture, out var duty) && duty >= 0 && duty < PostView.OfficerDuties.Count
            ? new Post(scene.Campaign!.ProvinceCode, district.Code, Role.Officer, PostView.OfficerDuties[duty])
            : null;
    }
}
