using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Line.Messages.Flex;
using OtopBot.Views;

namespace OtopBot.Dialogs.Standing;

// Months against plan (R10): of the person's own districts, of the province, or of the district and month that are named.
public sealed class HistoryDialog : SingleAnswerDialog
{
    public override string Name => StandingCode.History;

    public override string Title => HistoryView.Title;

    public override IReadOnlyList<string> Commands => [Words.History, Words.AllVersions];

    public override Consent Requires => Consent.Answered;

    public override IReadOnlyList<Choice> MenuFor(Scene scene) => scene.Campaign is null ? [] : [new Choice(Words.History, StandingCode.ShowHistory())];

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct)
    {
        if (!IsOpenTo(scene) || Commands.All(word => !Asked.For(this, input, word)))
            return null;
        if (scene.Campaign is not { } campaign)
            return Turn.End(DistrictView.NoCampaign);

        var place = PlaceOf(input, campaign, scene);
        if (place.Districts.Where(d => !scene.May(Deed.SeeDistrict, d)).ToList() is [var foreign, ..])
            return Turn.End(DistrictView.NotYours(campaign.District(foreign), scene.OwnDistricts.Select(campaign.District)));
        if (place.Unread is { Length: > 0 } unread)
            return Turn.End(HistoryView.Unread(unread, campaign, scene.OwnDistricts.Count == 0));
        if (place.Districts.Count > 1)
            return Turn.End(DistrictView.AskWhich(Words.History, place.Districts.Select(campaign.District), d => StandingCode.ShowHistory(d.Code)));

        List<Bubble> bubbles = [];
        List<string> said = [];
        foreach (var code in place.District is { } named ? [named] : scene.OwnDistricts)
        {
            var months = await DistrictMonths.LoadAsync(scene, code, ct);
            bubbles.AddRange(place.Month is { } month ? VersionsView.Month(months, month) : [HistoryView.District(months, scene.At, scene.May(Deed.Reopen, code))]);
            said.Add(HistoryView.InShort(months));
        }

        if (scene.IsProvince && place.District is null)
            bubbles.Add(HistoryView.Province(await ProvinceMonths.LoadAsync(scene, ct), place.Month));
        return bubbles.Count == 0 ? null : Turn.End(StatusView.Message(Words.History, campaign, bubbles, said));
    }

    private static Place PlaceOf(Input input, Campaign campaign, Scene scene) => input switch
    {
        Said said => PlaceReader.Read(said.Text.Trim()[(said.Text.Trim().StartsWith(Words.AllVersions, StringComparison.Ordinal) ? Words.AllVersions : Words.History).Length..], campaign, scene.Today),
        Chose { Code: var code } => new Place(
            campaign.Districts.Where(d => d.Code == code["d"]).Select(d => d.Code).ToList(),
            FiscalMonth.TryParse(code["m"], out var month) && campaign.Months.Contains(month) ? month : null,
            false,
            null),
        _ => new Place([], null, false, null),
    };
}
