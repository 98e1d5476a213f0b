using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Extending;

// Before a lock: a district asks for a later due day, the province grants or refuses it (D7).
public sealed class ExtendingDialog : Dialog<ExtendingState>
{
    public override string Name => ExtendingCode.Dialog;

    public override string Title => ExtendingView.Title;

    public override IReadOnlyList<string> Commands => [Words.Extend, Words.Postpone];

    public override bool IsOpenTo(Scene scene) => base.IsOpenTo(scene) && scene.Campaign is not null;

    public override bool Claims(string text, Scene scene) => Granting.IsMeant(text, scene) || Asked(text, scene) is not null;

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when IsOpenTo(scene) && Granting.IsMeant(said.Text, scene) => await Granting.HearAsync(null, said.Text, scene, ct),
        Said said when IsOpenTo(scene) && Commands.FirstOrDefault(c => said.Text.Trim().StartsWith(c, StringComparison.Ordinal)) is { } word
            => await BeginAsync(CourtesyReader.WithoutEndings(said.Text.Trim()[word.Length..]), scene, ct),
        Chose { Code.Dialog: ExtendingCode.Dialog } chose when IsOpenTo(scene) => await TapAsync(null, chose.Code, scene, ct),
        _ => null,
    };

    protected override async Task<Turn?> ContinueAsync(ExtendingState state, Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when Granting.IsMeant(said.Text, scene) => await Granting.HearAsync(state, said.Text, scene, ct),
        Said said when Commands.Any(c => said.Text.Trim().StartsWith(c, StringComparison.Ordinal)) => await StartAsync(input, scene, ct),
        Said said => await ExtendingTalk.HearAsync(state, said.Text.Trim(), scene, ct),
        Chose { Code.Dialog: ExtendingCode.Dialog } chose => await TapAsync(state, chose.Code, scene, ct),
        _ => null,
    };

    protected override Task<Turn> AskAgainAsync(ExtendingState state, Scene scene, CancellationToken ct) => ExtendingTurn.NextAsync(state, null, scene, ct);

    public override async Task<string?> CancelledAsync(DialogState state, Scene scene, CancellationToken ct)
        => state is ExtendingState { Step: ExtendingStep.Grant or ExtendingStep.Refuse } draft && scene.Campaign is { } campaign
            ? GrantView.Undecided(campaign.Extensions.Any(e => e.DistrictCode == draft.District && e.Number == draft.Number && e.State == ExtensionState.Asked))
            : null;

    private static async Task<Turn?> BeginAsync(string rest, Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!;
        if (DayAndPlaceReader.Read(rest, campaign, scene.Today) is not var (day, place))
            return Turn.End(ExtendingView.Unread(rest, campaign));
        var named = place.Districts.FirstOrDefault(d => !scene.OwnDistricts.Contains(d));
        if (scene.OwnDistricts.Count == 0 || (named is not null && scene.May(Deed.Extend)))
            return scene.May(Deed.Extend) ? Granting.Waiting(place, scene) : null;
        if (named is not null && !place.Districts.Any(scene.OwnDistricts.Contains))
            return Turn.End(DistrictView.NotYours(campaign.District(named), ExtendingTurn.Own(scene)));
        var missing = await Owing.MissingAsync(scene, place, ct);
        // What was named in so many words is answered by what it is.
        if (missing.Count == 0 && (place.Month is not null || place.OfCertification) && await Owing.MeantAsync(scene, place, ct) is [var meant, ..])
            missing = [meant];
        var until = day is Understood<DateOnly> { Value: var said } ? said : (DateOnly?)null;
        return missing switch
        {
            [] => Turn.End(ExtendingView.NothingOwed),
            [var only] => await ExtendingTurn.BeginAsync(only.District.Code, only.Deadline, until, scene, ct),
            _ => Turn.End(ExtendingView.WhichThing(missing, until)),
        };
    }

    // Buttons may be old or forged: every right is asked again.
    private static async Task<Turn?> TapAsync(ExtendingState? draft, ButtonCode code, Scene scene, CancellationToken ct)
    {
        if (draft is not null && code["n"] == draft.Nonce)
        {
            switch (code.Action)
            {
                case ExtendingCode.CancelAction: return Turn.GiveUp();
                case ExtendingCode.ConfirmAction: return await ExtendingTurn.SaveAsync(draft, scene, ct);
                case ExtendingCode.DayAction when ThingCode.Day(code) is { } day: return await ExtendingTurn.NextAsync(draft with { Until = day }, null, scene, ct);
            }
        }

        var number = ExtendingCode.Number(code);
        return (code.Action, code["d"]) switch
        {
            (ExtendingCode.AskAction, _) when ThingCode.Read(code, scene.Campaign!) is var (district, thing) => await ExtendingTurn.BeginAsync(district, thing, ThingCode.Day(code), scene, ct),
            (ExtendingCode.GrantAction or ExtendingCode.RefuseAction, { } district) when number is { } asked
                => await ExtendingTurn.DecideAsync(district, asked, code.Action == ExtendingCode.GrantAction, scene, ct),
            // A doubled tap, or one on an old card: what became of it.
            (ExtendingCode.ConfirmAction, { } district) when draft is null && number is { } done => Turn.End(ExtendingTurn.Done(district, done, scene)),
            _ => draft is null ? Turn.End(ExtendingView.NotCurrent) : await ExtendingTurn.NextAsync(draft, ExtendingView.NotCurrent, scene, ct),
        };
    }

    // Without a space between, as people type it: "ขอขยายเวลาถึงวันศุกร์".
    private DayAndPlace? Asked(string text, Scene scene)
        => scene.Campaign is { } campaign && Commands.FirstOrDefault(c => text.StartsWith(c, StringComparison.Ordinal)) is { } word && text.Length > word.Length
            ? DayAndPlaceReader.Read(CourtesyReader.WithoutEndings(text[word.Length..]), campaign, scene.Today)
            : null;
}
