using OtopBot.Data;
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

    public override bool Claims(string text, Scene scene) => Granting.IsMeant(text, scene) || Asked(text, scene);

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when IsOpenTo(scene) && Granting.IsMeant(said.Text, scene) => await Granting.HearAsync(null, said.Text, scene, ct),
        Said said when IsOpenTo(scene) && ExtensionReader.Read(said.Text) is { } request && (Begins(said.Text) || Place(request, scene) is not null) => await BeginAsync(request, scene, ct),
        Chose { Code.Dialog: ExtendingCode.Dialog } chose when IsOpenTo(scene) => await TapAsync(null, chose.Code, scene, ct),
        _ => null,
    };

    protected override async Task<Turn?> ContinueAsync(ExtendingState state, Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when Granting.IsMeant(said.Text, scene) => await Granting.HearAsync(state, said.Text, scene, ct),
        Said said when Asks(state) && ExtensionReader.Read(said.Text) is { } request && Place(request, scene) is { } asked && IsAbout(state, asked.Place) => await ExtendingTurn.HearAsync(state, request.WorkingDays, asked.Day, scene, ct),
        Said said when Begins(said.Text) || (Asks(state) && Asked(said.Text, scene)) => await StartAsync(input, scene, ct),
        Said said => await ExtendingTalk.HearAsync(state, said.Text.Trim(), scene, ct),
        Chose { Code.Dialog: ExtendingCode.Dialog } chose => await TapAsync(state, chose.Code, scene, ct),
        _ => null,
    };

    protected override Task<Turn> AskAgainAsync(ExtendingState state, Scene scene, CancellationToken ct) => ExtendingTurn.NextAsync(state, null, scene, ct);

    public override async Task<string?> CancelledAsync(DialogState state, Scene scene, CancellationToken ct)
        => state is ExtendingState { Step: ExtendingStep.Grant or ExtendingStep.Refuse } draft && scene.Campaign is { } campaign
            ? GrantView.Undecided(campaign.Extensions.Any(e => e.DistrictCode == draft.District && e.Number == draft.Number && e.State == ExtensionState.Asked))
            : null;

    private static async Task<Turn?> BeginAsync(ExtensionRequest request, Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!;
        if (Place(request, scene) is not var (day, place))
            return Turn.End(await ExtendingTurn.UnreadAsync(request.Rest, scene, ct));
        var named = place.Districts.FirstOrDefault(d => !scene.OwnDistricts.Contains(d));
        if (scene.OwnDistricts.Count == 0 || (named is not null && scene.May(Deed.Extend)))
            return scene.May(Deed.Extend) ? Granting.Waiting(place, scene) : null;
        if (named is not null && !place.Districts.Any(scene.OwnDistricts.Contains))
            return Turn.End(DistrictView.NotYours(campaign.District(named), ExtendingTurn.Own(scene)));
        var missing = await Owing.MissingAsync(scene, place, ct);
        // What was named in so many words is answered by what it is.
        if (missing.Count == 0 && (place.Month is not null || place.OfCertification) && await Owing.MeantAsync(scene, place, ct) is [var meant, ..])
            missing = [meant];
        if (place is { Month: null, OfCertification: false })
            missing = await Reminded.OrAllAsync(missing, scene, ct);
        var calendar = await CampaignReading.CalendarAsync(scene.Db, campaign.ProvinceCode, scene.At, ct);
        DateOnly? Until(OwedThing owed) => request.WorkingDays is { } days ? calendar.Add(owed.Deadline.DueOn, days) : day is Understood<DateOnly> { Value: var said } ? said : null;
        return missing switch
        {
            [] => Turn.End(ExtendingView.NothingOwed),
            [var only] => await ExtendingTurn.BeginAsync(only.District.Code, only.Deadline, Until(only), scene, ct),
            _ => Turn.End(ExtendingView.WhichThing(missing, Until)),
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

    private bool Begins(string text) => Commands.Any(c => text.Trim().StartsWith(c, StringComparison.Ordinal));

    // In whatever words, with nothing that is not understood: "เลื่อนได้ไหม", "ขอขยายเวลาถึงวันศุกร์".
    private static bool Asked(string text, Scene scene) => scene.Campaign is not null && ExtensionReader.Read(text) is { } request && Place(request, scene) is not null;

    private static DayAndPlace? Place(ExtensionRequest request, Scene scene) => DayAndPlaceReader.Read(request.Rest, scene.Campaign!, scene.Today);

    private static bool Asks(ExtendingState draft) => draft.Step is ExtendingStep.Day or ExtendingStep.Reason or ExtendingStep.Ask;

    private static bool IsAbout(ExtendingState asked, Place place)
        => (place.Districts.Count == 0 || place.Districts.Contains(asked.District)) && (place.Month is null || place.Month == asked.Month) && (!place.OfCertification || asked.Month is null);
}
