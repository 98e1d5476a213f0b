using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Reporting;
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
        if (OtherDistrict.Refuse(input, scene, Words.Status) is { } refused)
            return refused;

        List<Bubble> bubbles = [];
        foreach (var code in scene.OwnDistricts)
        {
            var table = await DistrictTable.LoadAsync(scene, code, ct);
            bubbles.Add(StatusView.District(await DistrictMonths.LoadAsync(scene, code, ct), table, scene.At));
        }

        if (scene.IsProvince)
            bubbles.Add(StatusView.Province(await ProvinceMonths.LoadAsync(scene, ct), scene.At));
        return bubbles.Count == 0 ? null : Turn.End(StatusView.Message(Words.Status, scene.Campaign, bubbles));
    }
}
