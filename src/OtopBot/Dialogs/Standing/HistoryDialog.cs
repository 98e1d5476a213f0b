using OtopBot.Dialogs.Reporting;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Dialogs.Standing;

// The months of the person's own districts against plan.
public sealed class HistoryDialog : SingleAnswerDialog
{
    public override string Name => StandingCode.History;

    public override string Title => HistoryView.Title;

    public override IReadOnlyList<string> Commands => [Words.History];

    public override Consent Requires => Consent.Answered;

    public override IReadOnlyList<Choice> MenuFor(Scene scene) => scene.Campaign is null ? [] : [new Choice(Words.History, StandingCode.ShowHistory())];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
    {
        if (!IsOpenTo(scene) || !Asked.For(this, input, Words.History))
            return null;
        if (scene.Campaign is null)
            return Turn.End(DistrictView.NoCampaign);
        if (OtherDistrict.Refuse(input, scene, Words.History) is { } refused)
            return refused;

        List<Bubble> bubbles = [];
        foreach (var code in scene.OwnDistricts)
            bubbles.Add(HistoryView.District(await DistrictMonths.LoadAsync(scene, code, ct)));
        if (scene.IsProvince)
            bubbles.Add(HistoryView.Province(await ProvinceMonths.LoadAsync(scene, ct)));
        return bubbles.Count == 0 ? null : Turn.End(StatusView.Message(Words.History, scene.Campaign, bubbles));
    }
}
