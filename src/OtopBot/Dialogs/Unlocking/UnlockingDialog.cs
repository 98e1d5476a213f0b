using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Unlocking;

// After a lock: a district asks for a month or its certification to be opened again, the province opens or refuses, or opens unasked.
public sealed class UnlockingDialog : Dialog<UnlockingState>
{
    public override string Name => UnlockingCode.Dialog;

    public override string Title => UnlockingView.Title;

    public override IReadOnlyList<string> Commands => [Words.AskReopening, Words.PleaseReopen, Words.Reopen];

    public override bool Claims(string text, Scene scene) => Deciding.IsMeant(text, scene);

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when IsOpenTo(scene) && Commands.FirstOrDefault(c => said.Text.Trim().StartsWith(c, StringComparison.Ordinal)) is { } word
            => await BeginAsync(word, CourtesyReader.WithoutEndings(said.Text.Trim()[word.Length..]), scene, ct),
        Said said when IsOpenTo(scene) && Deciding.IsMeant(said.Text, scene) => await Deciding.HearAsync(null, said.Text, scene, ct)
            ?? await BeginAsync(Words.Reopen, Deciding.PlaceIn(said.Text), scene, ct),
        Chose { Code.Dialog: UnlockingCode.Dialog } chose when IsOpenTo(scene) => await TapAsync(null, chose.Code, scene, ct),
        _ => null,
    };

    protected override async Task<Turn?> ContinueAsync(UnlockingState state, Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when Commands.Any(c => said.Text.Trim().StartsWith(c, StringComparison.Ordinal)) => await StartAsync(input, scene, ct),
        Said said when Deciding.IsMeant(said.Text, scene) => await Deciding.HearAsync(state, said.Text, scene, ct) ?? await StartAsync(input, scene, ct),
        Said said => await HearAsync(state, said.Text.Trim(), scene, ct),
        Chose { Code.Dialog: UnlockingCode.Dialog } chose => await TapAsync(state, chose.Code, scene, ct),
        _ => null,
    };

    protected override Task<Turn> AskAgainAsync(UnlockingState state, Scene scene, CancellationToken ct) => UnlockingTurn.NextAsync(state, null, scene, ct);

    public override async Task<string?> CancelledAsync(DialogState state, Scene scene, CancellationToken ct)
    {
        if (state is not UnlockingState { Step: UnlockingStep.Open or UnlockingStep.Refuse } draft || scene.Campaign is null)
            return null;
        var asked = (await Openings.OfAsync(scene, draft.District, ct)).Any(r => r.Month == draft.Month && r.State == ReopeningState.Asked);
        return DecisionView.Undecided(asked);
    }

    private static async Task<Turn?> BeginAsync(string word, string rest, Scene scene, CancellationToken ct)
    {
        if (scene.Campaign is not { } campaign)
            return Turn.End(DistrictView.NoCampaign);
        var decides = scene.May(Deed.Reopen) && (word == Words.Reopen || scene.OwnDistricts.Count == 0);
        var place = PlaceReader.Read(rest, campaign, scene.Today);
        if (place.Unread is { Length: > 0 } unread)
            return Turn.End(UnlockingView.Unread(unread, campaign, decides));
        IReadOnlyList<string> meant = place.Districts.Count == 0 && !decides ? scene.OwnDistricts : place.Districts;
        switch (meant)
        {
            case [] when decides && (await Deciding.WaitingAsync(scene, ct)).Where(r => Deciding.Fits(r, place)).ToList() is { Count: > 0 } waiting:
                return Turn.End([.. DecisionView.Waiting(waiting, campaign)]);
            case []:
                return Turn.End(UnlockingView.WhichDistrict(campaign));
            case [var only] when !May(scene, only):
                return Turn.End(DistrictView.NotYours(campaign.District(only), UnlockingTurn.Own(scene), scene.May(Deed.SeeDistrict, only)));
            case [var only]:
                return place switch
                {
                    { Month: { } month } => await UnlockingTurn.BeginAsync(only, campaign.ReportDeadline(month), decides, scene, ct),
                    { OfCertification: true } => await UnlockingTurn.BeginAsync(only, campaign.CertificationDeadline, decides, scene, ct),
                    _ => await ChooseAsync(only, scene, ct),
                };
            default:
                return Turn.End(DistrictView.AskWhich(Words.Reopen, meant.Where(d => May(scene, d)).Select(campaign.District), d => UnlockingCode.Choose(d.Code)));
        }
    }

    private static async Task<Turn> ChooseAsync(string district, Scene scene, CancellationToken ct)
    {
        var reopenings = await Openings.OfAsync(scene, district, ct);
        var locked = scene.Campaign!.Deadlines.Where(d => reopenings.AreLocked(d, scene.At)).ToList();
        return locked is [var only]
            ? await UnlockingTurn.BeginAsync(district, only, Decides(scene, district), scene, ct)
            : Turn.End(UnlockingView.WhichThing(scene.Campaign.District(district), locked, Decides(scene, district)));
    }

    // Buttons may be old or forged: every right is asked again.
    private static async Task<Turn?> TapAsync(UnlockingState? draft, ButtonCode code, Scene scene, CancellationToken ct)
    {
        if (scene.Campaign is not { } campaign)
            return Turn.End(DistrictView.NoCampaign);
        if (draft is not null && code.Action == UnlockingCode.CancelAction && code["n"] == draft.Nonce)
            return Turn.GiveUp();
        if (draft is not null && code.Action == UnlockingCode.ConfirmAction && code["n"] == draft.Nonce)
            return await UnlockingTurn.SaveAsync(draft, scene, ct);
        if (code["d"] is not { } district || campaign.Districts.All(d => d.Code != district) || !May(scene, district))
            return draft is null ? Turn.End(UnlockingView.NotCurrent) : await UnlockingTurn.NextAsync(draft, UnlockingView.NotCurrent, scene, ct);

        var (deadline, number) = (UnlockingCode.Deadline(code, campaign), UnlockingCode.Number(code));
        return code.Action switch
        {
            UnlockingCode.ChooseAction => await ChooseAsync(district, scene, ct),
            UnlockingCode.AskAction when deadline is not null => await UnlockingTurn.BeginAsync(district, deadline, false, scene, ct),
            UnlockingCode.OpenAction when deadline is not null => await UnlockingTurn.BeginAsync(district, deadline, true, scene, ct),
            UnlockingCode.OpenAction or UnlockingCode.RefuseAction when number is { } asked
                => await UnlockingTurn.DecideAsync(district, asked, code.Action == UnlockingCode.OpenAction, null, scene, ct),
            // A doubled tap, or one on an old card: what became of it.
            UnlockingCode.ConfirmAction when draft is null && number is { } done => await UnlockingTurn.DoneAsync(district, done, scene, ct),
            _ => draft is null ? Turn.End(UnlockingView.NotCurrent) : await UnlockingTurn.NextAsync(draft, UnlockingView.NotCurrent, scene, ct),
        };
    }

    private static async Task<Turn?> HearAsync(UnlockingState draft, string text, Scene scene, CancellationToken ct)
    {
        var answer = AnswerReader.Read(text);
        if (draft.Step != UnlockingStep.Reason && answer == Answer.Yes)
            return await UnlockingTurn.SaveAsync(draft, scene, ct);
        if (answer is Answer.No or Answer.Back)
            return answer == Answer.Back && draft.Step == UnlockingStep.Ask
                ? await UnlockingTurn.NextAsync(draft with { Step = UnlockingStep.Reason, Reason = null }, null, scene, ct)
                : Turn.GiveUp();
        if (draft.Step == UnlockingStep.Open && Deciding.IsLength(text))
            return await UnlockingTurn.NextAsync(draft, Deciding.IsOtherLength(text) ? DecisionView.ThreeDays : null, scene, ct);
        // A month or a district alone says nothing of why.
        var problem = PlaceReader.Read(text, scene.Campaign!, scene.Today) is { Unread: null, District: not null } or { Unread: null, Month: not null }
            ? ReasonProblem.NoReason
            : ReasonReader.ProblemOf(text);
        return draft.Step switch
        {
            UnlockingStep.Reason when problem is { } why => await UnlockingTurn.NextAsync(draft, UnlockingView.NotAReason(why), scene, ct),
            UnlockingStep.Reason => await UnlockingTurn.NextAsync(draft with { Step = UnlockingStep.Ask, Reason = text }, null, scene, ct),
            UnlockingStep.Open or UnlockingStep.Refuse when problem is null => await UnlockingTurn.NextAsync(draft with { Reason = text }, null, scene, ct),
            UnlockingStep.Open or UnlockingStep.Refuse when AnswerReader.Read(text) is null && CourtesyReader.Read(text) is null
                => await UnlockingTurn.NextAsync(draft, UnlockingView.NotAReason(problem!.Value), scene, ct),
            UnlockingStep.Ask or UnlockingStep.Open or UnlockingStep.Refuse => null,
        };
    }

    private static bool May(Scene scene, string district) => scene.May(Deed.Report, district) || Decides(scene, district);

    private static bool Decides(Scene scene, string district) => scene.May(Deed.Reopen, district);
}
