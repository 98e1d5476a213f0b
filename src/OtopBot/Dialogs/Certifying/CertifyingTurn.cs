using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// From a draft to the next card.
public static class CertifyingTurn
{
    public static readonly CertifyingState Fresh = new(CertifyingStep.Table, "");

    public static IReadOnlyList<District> Own(Scene scene) => [.. scene.OwnDistricts.Select(scene.Campaign!.District)];

    // Null when the person may certify here; otherwise what to say instead.
    public static Turn? Barred(Scene scene)
    {
        if (scene.Campaign is null)
            return Turn.End(DistrictView.NoCampaign);
        return scene.OwnDistricts.Count == 0 ? Turn.End(CertifyingView.ByOfficersOnly) : null;
    }

    public static async Task<Turn> NextAsync(CertifyingState draft, Remark? remark, Scene scene, bool askReason, CancellationToken ct)
    {
        if (Barred(scene) is { } barred)
            return barred;
        // A post may have ended since the draft was begun.
        if (draft.District is { } kept && !scene.May(Deed.Certify, kept))
            return Turn.End(DistrictView.NotYours(Own(scene)));
        if (draft.District is null && scene.OwnDistricts is [var only])
            draft = draft with { District = only };
        if (draft.District is not { } code)
            return Turn.Stay(Marked(draft with { Step = CertifyingStep.District }), CertifyingView.AskDistrict(Own(scene)));

        var table = await DistrictTable.LoadAsync(scene, code, ct);
        if (!table.Deadline.IsOpen(scene.At))
            return Turn.End(CertifyingView.NotYetOpen(table));
        if (table.IsLocked(scene.At))
            return Turn.End(CertifyingView.Closed(table));
        var (settled, news) = Settle(draft, table, askReason);
        return Ask(settled, news ?? remark, table, scene);
    }

    // Nothing is asked or saved on a table that is no longer the one that was shown.
    public static (CertifyingState Draft, Remark? News) Settle(CertifyingState draft, DistrictTable table, bool askReason)
    {
        var shown = draft with { Step = CertifyingStep.Table, Digest = table.Digest, Previous = table.History.Acts is 0 ? null : table.History.Acts, Proposed = [], Doubts = [], Asked = null, Reason = null };
        if (draft.Step is CertifyingStep.Table or CertifyingStep.District)
            return (shown, null);
        if (draft.Digest != table.Digest)
            return (shown, new TargetChanged());
        if ((draft.Previous ?? 0) != table.History.Acts)
            return (shown, new AnsweredMeanwhile());
        if (draft.Step is CertifyingStep.WithdrawReason or CertifyingStep.Withdraw)
            return table.Newest is null ? (shown, new NothingToWithdraw()) : (draft with { Step = askReason && draft.Reason is null ? CertifyingStep.WithdrawReason : CertifyingStep.Withdraw }, null);
        if (draft.Step == CertifyingStep.Confirm)
            return (draft, null);
        if (draft.Doubts.Count > 0)
            return (draft with { Step = CertifyingStep.Doubt }, null);
        if (draft.Asked is not null)
            return (draft with { Step = CertifyingStep.Month }, null);
        if (!table.Changes(draft.Proposed))
            return (shown, new NothingToCorrect());
        return (draft with { Step = askReason && draft.Reason is null ? CertifyingStep.Reason : CertifyingStep.Preview }, null);
    }

    private static Turn Ask(CertifyingState settled, Remark? remark, DistrictTable table, Scene scene)
    {
        var draft = Marked(settled);
        var card = draft.Step switch
        {
            CertifyingStep.Table => CertifyingView.Table(draft, table, scene.Today),
            CertifyingStep.Confirm => CertifyingView.Confirm(draft, table, scene.Signatory),
            CertifyingStep.Month => CorrectingView.Month(draft, table),
            CertifyingStep.Doubt => CorrectingView.Doubt(draft, table),
            CertifyingStep.Reason => CorrectingView.Reason(draft, table),
            CertifyingStep.Preview => CorrectingView.Preview(draft, table, scene.Signatory),
            CertifyingStep.WithdrawReason => WithdrawingView.Reason(draft, table, scene.At),
            CertifyingStep.Withdraw => WithdrawingView.Confirm(draft, table, scene.Signatory, scene.At),
            CertifyingStep.District => throw new InvalidOperationException("The district is asked before its table is known."),
        };
        LineMessage[] say = remark is null ? [card] : [CorrectingView.Say(remark, table.Campaign.Months), card];
        return Turn.Stay(draft, say);
    }

    private static CertifyingState Marked(CertifyingState draft) => draft with { Nonce = Nonce.Of(draft with { Nonce = "" }) };
}
