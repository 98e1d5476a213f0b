using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Dialogs.Standing;

// What is done, what is due next, and the button that starts it; for the province, who is missing.
public sealed class StatusDialog : SingleAnswerDialog
{
    public override string Name => StandingCode.Status;

    public override string Title => StatusView.Title;

    public override IReadOnlyList<string> Commands => [Words.Status];

    public override Consent Requires => Consent.Answered;

    public override IReadOnlyList<Choice> MenuFor(Scene scene) => scene.Campaign is null ? [] : [new Choice(Words.Status, StandingCode.ShowStatus())];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
    {
        if (!IsOpenTo(scene) || !Asked.For(this, input, Words.Status))
            return null;
        if (scene.Campaign is null)
            return Turn.End(DistrictView.NoCampaign);
        if (OtherDistrict.Refuse(input, scene, Deed.SeeDistrict, Words.Status) is { } refused)
            return refused;

        var named = Named(input, scene.Campaign, scene);
        List<Bubble> bubbles = [];
        List<string> said = [];
        foreach (var code in named is null ? scene.OwnDistricts : [named])
        {
            var table = await DistrictTable.LoadAsync(scene, code, ct);
            var months = await DistrictMonths.LoadAsync(scene, code, ct);
            bubbles.Add(StatusView.District(months, table, await Obligations.PromisedAsync(scene, [code], ct), scene.At));
            said.Add(StatusView.InShort(months, table));
        }

        if (scene.IsProvince && named is null)
            bubbles.Add(StatusView.Province(await ProvinceMonths.LoadAsync(scene, ct), scene.At));
        return bubbles.Count == 0 ? null : Turn.End(StatusView.Message(Words.Status, scene.Campaign, bubbles, said));
    }

    private static string? Named(Input input, Campaign campaign, Scene scene)
        => input is Said said && PlaceReader.Read(said.Text.Trim()[Words.Status.Length..], campaign, scene.Today).District is { } code && scene.May(Deed.SeeDistrict, code) ? code : null;
}
