using OtopBot.Data;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Unlocking;

// From a draft to the next card, and the only place that writes a reopening. What has changed meanwhile is told instead of written over.
public static class UnlockingTurn
{
    public const int Days = 3;

    public static IReadOnlyList<District> Own(Scene scene) => [.. scene.OwnDistricts.Select(scene.Campaign!.District)];

    public static Task<Turn> BeginAsync(string district, Deadline deadline, bool decides, Scene scene, CancellationToken ct)
        => NextAsync(new UnlockingState(decides ? UnlockingStep.Open : UnlockingStep.Reason, district, "") { Month = deadline.Month }, null, scene, ct);

    public static async Task<Turn> DecideAsync(string district, int number, bool opens, LineMessage? remark, Scene scene, CancellationToken ct)
    {
        var asked = (await Openings.OfAsync(scene, district, ct)).FirstOrDefault(r => r.Number == number);
        return asked is null
            ? Turn.End(UnlockingView.NotCurrent)
            : await NextAsync(new UnlockingState(opens ? UnlockingStep.Open : UnlockingStep.Refuse, district, "") { Month = asked.Month, Number = number }, remark, scene, ct);
    }

    public static async Task<Turn> DoneAsync(string district, int number, Scene scene, CancellationToken ct)
    {
        var done = (await Openings.OfAsync(scene, district, ct)).FirstOrDefault(r => r.Number == number);
        return Turn.End(done switch
        {
            null => UnlockingView.NotCurrent,
            { State: ReopeningState.Asked } => UnlockingView.Asked(done, scene.Campaign!),
            _ => Decided(done, scene),
        });
    }

    public static async Task<Turn> NextAsync(UnlockingState draft, LineMessage? remark, Scene scene, CancellationToken ct)
    {
        var (ended, settled, known) = await SettleAsync(draft, scene, ct);
        if (ended is not null)
            return Turn.End(ended);
        var card = settled.Step switch
        {
            UnlockingStep.Reason => UnlockingView.Reason(settled, scene.Campaign!),
            UnlockingStep.Ask => UnlockingView.Confirm(settled, scene.Campaign!),
            UnlockingStep.Open or UnlockingStep.Refuse => DecisionView.Confirm(settled, scene.Campaign!, known),
        };
        return Turn.Stay(settled, remark is null ? [card] : [remark, card]);
    }

    public static async Task<Turn> SaveAsync(UnlockingState draft, Scene scene, CancellationToken ct)
    {
        var (ended, settled, known) = await SettleAsync(draft, scene, ct);
        if (ended is not null)
            return Turn.End(ended);
        // Another day or another request than the card said: the card is shown anew.
        if (settled.Nonce != draft.Nonce)
            return await NextAsync(settled, null, scene, ct);
        return settled.Step == UnlockingStep.Ask ? await AskAsync(settled, scene, ct) : await DecideAsync(settled, known, scene, ct);
    }

    private static async Task<Turn> AskAsync(UnlockingState draft, Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!;
        var asked = Reopening.Ask(campaign, draft.District, DeadlineOf(draft, campaign), draft.Number, draft.Reason!, scene.Signatory, scene.At, scene.EventId);
        scene.Db.Reopenings.Add(asked);
        var staff = await OfficeStaff.OfProvinceAsync(scene.Db, campaign.ProvinceCode, scene.At, ct);
        return Turn.End(UnlockingView.Asked(asked, campaign)) with
        {
            Notices = [.. staff.Select(p => new Notice($"reopening:{campaign.Code}:{draft.District}:{draft.Number}:{p.Id}", p.LineUserId, [DecisionView.ToProvince(asked, campaign)]))],
        };
    }

    private static async Task<Turn> DecideAsync(UnlockingState draft, Reopening? asked, Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!;
        var decided = asked ?? scene.Db.Reopenings.Add(Reopening.Unasked(campaign, draft.District, DeadlineOf(draft, campaign), draft.Number)).Entity;
        if (draft.Step == UnlockingStep.Open)
            decided.Open(draft.Until!.Value, draft.Reason, scene.Signatory, scene.At, scene.EventId);
        else
            decided.Refuse(draft.Reason, scene.Signatory, scene.At, scene.EventId);
        var officers = await OfficeStaff.OfDistrictAsync(scene.Db, campaign.ProvinceCode, draft.District, scene.At, ct);
        return Turn.End(DecisionView.Done(decided, campaign, officers.Count)) with
        {
            Notices = [.. officers.Select(p => new Notice($"reopened:{campaign.Code}:{draft.District}:{draft.Number}:{p.Id}", p.LineUserId, [DecisionView.ToDistrict(decided, campaign)]))],
        };
    }

    // What to say instead of going on, else the draft in line with what is stored and the request that it decides.
    private static async Task<(LineMessage? Ended, UnlockingState Settled, Reopening? Known)> SettleAsync(UnlockingState draft, Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!;
        var deadline = DeadlineOf(draft, campaign);
        var reopenings = await Openings.OfAsync(scene, draft.District, ct);
        var decides = draft.Step is UnlockingStep.Open or UnlockingStep.Refuse;
        if (!scene.May(decides ? Deed.Reopen : Deed.Report, draft.District))
            return (DistrictView.NotYours(Own(scene)), draft, null);

        var known = reopenings.FirstOrDefault(r => decides && r.Number == draft.Number && r.IsFor(deadline)) ?? reopenings.LastOrDefault(r => r.IsFor(deadline) && r.State == ReopeningState.Asked);
        if (known is { State: not ReopeningState.Asked })
            return (Decided(known, scene), draft, known);
        var until = draft.Until is { } named && named >= scene.Today ? named : scene.Today.AddDays(Days);
        var open = reopenings.LastOrDefault(r => r.Opens(deadline, scene.At));
        if (known is null && decides && open?.Until >= until)
            return (Decided(open, scene), draft, open);
        if (known is null && !deadline.IsLocked(scene.At))
            return (UnlockingView.NotLocked(draft.District, deadline, campaign, decides), draft, null);
        if (!decides && open is not null)
            return (DecisionView.ToDistrict(open, campaign), draft, open);
        if (!decides && known is not null)
            return (UnlockingView.AskedAlready(known, campaign), draft, known);
        if (!decides && (await OfficeStaff.OfProvinceAsync(scene.Db, campaign.ProvinceCode, scene.At, ct)).Count == 0)
            return (UnlockingView.NobodyToAsk(campaign), draft, null);

        var settled = draft with { Number = known?.Number ?? reopenings.Count + 1, Until = draft.Step == UnlockingStep.Open ? until : null };
        return (null, settled with { Nonce = Nonce.Of(settled with { Nonce = "" }) }, known);
    }

    // Whoever else may decide comes too late.
    private static LineMessage Decided(Reopening decided, Scene scene)
        => DecisionView.Decided(decided, scene.Campaign!, scene.May(Deed.Reopen, decided.DistrictCode) && decided.By!.PersonId != scene.Person!.Id);

    private static Deadline DeadlineOf(UnlockingState draft, Campaign campaign)
        => draft.Month is { } month ? campaign.ReportDeadline(month) : campaign.CertificationDeadline;
}
