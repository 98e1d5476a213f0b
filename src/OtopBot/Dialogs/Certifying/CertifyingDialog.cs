using Microsoft.Extensions.Options;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;
using System.Globalization;

namespace OtopBot.Dialogs.Certifying;

// Certifying the district's target as it stands, or asking for a correction (C1–C3).
public sealed class CertifyingDialog(IOptions<CertifyingOptions> options) : Dialog<CertifyingState>
{
    private static readonly string[] AsIs = [Words.CertifyShort, Words.CertifyAsIs, Words.CertifyAsIsShort];

    public override string Name => CertifyingCode.Dialog;

    public override string Title => CertifyingView.Title;

    // "รับรอง" and "รับรองตามเป้าหมาย" also answer the table, so they are not commands but words of this dialog.
    public override IReadOnlyList<string> Commands => [Words.Certify, Words.CertifyTargets];

    private bool AskReason => options.Value.AskReason;

    public override IReadOnlyList<Choice> MenuFor(Scene scene)
        => scene.Campaign is null || scene.OwnDistricts.Count == 0 ? [] : [new Choice(Words.CertifyTargets, CertifyingCode.Start())];

    public override bool Claims(string text, Scene scene) => Withdrawing.IsAskedFor(text, scene);

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when IsOpenTo(scene) && Withdrawing.IsAskedFor(said.Text, scene) => await WithdrawAsync(null, said.Text, scene, ct),
        Said when IsOpenTo(scene) && OtherDistrict.Refuse(input, scene, Deed.Certify, Commands) is { } refused => refused,
        Said said when IsOpenTo(scene) && Correcting.IsAskedFor(said.Text.Trim()) => await OpenAsync(CertifyingTurn.Fresh, said.Text.Trim(), scene, ct),
        Said said when IsOpenTo(scene) && Opens(said.Text.Trim()) => await NextAsync(CertifyingTurn.Fresh, null, scene, ct),
        Said said when IsOpenTo(scene) && AnswerReader.Read(said.Text) == Answer.Yes => await CertifyingSaving.AgainAsync(scene, ct),
        Chose { Code.Dialog: CertifyingCode.Dialog } chose when IsOpenTo(scene) => await TapAsync(null, chose.Code, scene, ct),
        _ => null,
    };

    protected override async Task<Turn?> ContinueAsync(CertifyingState state, Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said => await HearAsync(state, said.Text.Trim(), scene, ct),
        Chose { Code.Dialog: CertifyingCode.Dialog } chose => await TapAsync(state, chose.Code, scene, ct),
        _ => null,
    };

    protected override Task<Turn> AskAgainAsync(CertifyingState state, Scene scene, CancellationToken ct) => NextAsync(state, null, scene, ct);

    public override async Task<string?> CancelledAsync(DialogState state, Scene scene, CancellationToken ct)
    {
        if (state is CertifyingState { District: { } district } draft && Withdrawing.IsOf(draft) && scene.Campaign is not null)
            return (await DistrictTable.LoadAsync(scene, district, ct)).Newest is { } stands ? WithdrawingView.NotTaken(stands) : CertifyingView.PutAside;
        return CertifyingView.PutAside;
    }

    private async Task<Turn?> HearAsync(CertifyingState draft, string text, Scene scene, CancellationToken ct)
    {
        if (CertifyingTurn.Barred(scene) is { } barred)
            return barred;
        if (Withdrawing.IsAskedFor(text, scene))
            return await WithdrawAsync(draft, text, scene, ct);
        var months = scene.Campaign!.Months;
        if (draft.Step == CertifyingStep.District)
            return await NameDistrictAsync(draft, text, scene, ct);
        if (draft.Step == CertifyingStep.Table)
            return await AnswerTableAsync(draft, text, scene, ct);
        if (Withdrawing.IsOf(draft))
            return await AnswerWithdrawingAsync(draft, text, scene, ct);

        switch (AnswerReader.Read(text))
        {
            case Answer.Yes when draft.Step is CertifyingStep.Confirm or CertifyingStep.Preview: return await CertifyingSaving.SaveAsync(draft, scene, AskReason, ct);
            case Answer.Yes when draft.Step is CertifyingStep.Month or CertifyingStep.Doubt: return await NextAsync(draft, new AnswerFirst(), scene, ct);
            case Answer.No when draft.Step is CertifyingStep.Confirm: return await NextAsync(draft with { Step = CertifyingStep.Table }, null, scene, ct);
            case Answer.No when draft.Step is CertifyingStep.Preview: return await NextAsync(draft, new WhichMonth(), scene, ct);
            case Answer.Back: return await NextAsync(Correcting.Back(draft, months), null, scene, ct);
            case Answer.Keep when draft.Step is CertifyingStep.Month or CertifyingStep.Doubt: return await NextAsync(Keep(draft, scene.Campaign), null, scene, ct);
        }

        if (draft.Step == CertifyingStep.Confirm)
            return await CorrectAsync(draft, text, scene, ct);
        if (draft.Step == CertifyingStep.Reason && !Correcting.IsPlan(text, scene.Campaign, scene.Today))
        {
            return ReasonReader.ProblemOf(text) is { } problem
                ? await NextAsync(draft, new NotAReason(problem), scene, ct)
                : await NextAsync(draft with { Reason = text }, null, scene, ct);
        }

        return Correcting.Hear(draft, text, scene.Campaign, scene.Today) is var (heard, remark) ? await NextAsync(heard, remark, scene, ct) : null;
    }

    private async Task<Turn?> AnswerTableAsync(CertifyingState draft, string text, Scene scene, CancellationToken ct)
    {
        if (AsIs.Any(word => CourtesyReader.IsPolitely(word, text)))
            return await NextAsync(draft with { Step = CertifyingStep.Confirm }, null, scene, ct);
        return AnswerReader.Read(text) switch
        {
            // Not straight to the confirmation: "ยืนยัน" sent twice would certify unread.
            Answer.Yes => await NextAsync(draft, new AsIsOrNot(), scene, ct),
            Answer.No => await NextAsync(Correcting.Begin(draft, scene.Campaign!.Months), null, scene, ct),
            _ => await CorrectAsync(draft, text, scene, ct, active: true),
        };
    }

    private async Task<Turn?> AnswerWithdrawingAsync(CertifyingState draft, string text, Scene scene, CancellationToken ct)
    {
        if (AsIs.Any(word => CourtesyReader.IsPolitely(word, text)))
            return await NextAsync(draft with { Step = CertifyingStep.Confirm }, null, scene, ct);
        if (draft.Step == CertifyingStep.Withdraw && WithdrawalReader.Agrees(text))
            return await CertifyingSaving.WithdrawAsync(draft, scene, AskReason, ct);
        return await CorrectAsync(draft, text, scene, ct)
            ?? (Withdrawing.Hear(draft, text, AskReason) is var (heard, remark) ? await NextAsync(heard, remark, scene, ct) : null);
    }

    // With nothing to take back, "ยกเลิกการรับรอง" gives up the conversation.
    private async Task<Turn?> WithdrawAsync(CertifyingState? draft, string text, Scene scene, CancellationToken ct)
    {
        if (CertifyingTurn.Barred(scene) is { } barred)
            return barred;
        if (Withdrawing.DistrictIn(text, scene) is { } named && !scene.May(Deed.Certify, named))
            return new Turn(draft, [DistrictView.NotYours(scene.Campaign!.District(named), CertifyingTurn.Own(scene), scene.May(Deed.SeeDistrict, named))]);
        var district = Withdrawing.DistrictIn(text, scene) ?? draft?.District ?? await Withdrawing.OnlyDistrictAsync(scene, ct);
        if (draft is not null && WithdrawalReader.IsGivingUp(text) && (district is null || (await DistrictTable.LoadAsync(scene, district, ct)).Newest is null))
            return Turn.GiveUp();
        return await OpenAsync(CertifyingTurn.Fresh with { District = district }, text, scene, ct);
    }

    // A correction asked for with nothing open: the district and its table come first, for it answers the one in force.
    private async Task<Turn?> OpenAsync(CertifyingState draft, string? heard, Scene scene, CancellationToken ct)
    {
        var opened = await NextAsync(draft with { Heard = null }, null, scene, ct);
        return (heard, opened.Next) switch
        {
            ({ } text, CertifyingState { Step: CertifyingStep.Table } table) when Withdrawing.IsAskedFor(text, scene) => await NextAsync(Withdrawing.Begin(table), null, scene, ct),
            ({ } text, CertifyingState { Step: CertifyingStep.Table } table) => await CorrectAsync(table, text, scene, ct),
            ({ } text, CertifyingState { Step: CertifyingStep.District } asked) => opened with { Next = asked with { Heard = text } },
            _ => opened,
        };
    }

    // "ขอแก้ไข", alone or with months and amounts, or the new plan itself.
    private async Task<Turn?> CorrectAsync(CertifyingState draft, string text, Scene scene, CancellationToken ct, bool active = false)
    {
        var campaign = scene.Campaign!;
        var asked = Correcting.IsAskedFor(text) || text is Words.CorrectShort or Words.Fix;
        if (!asked && !Correcting.IsPlan(text, campaign, scene.Today) && !(active && Correcting.IsMeantAsPlan(text, campaign, scene.Today)))
            return null;
        var begun = Correcting.Begin(draft, campaign.Months);
        return Correcting.Hear(begun, asked ? Correcting.CutAsking(text) : text, campaign, scene.Today) is var (heard, remark)
            ? await NextAsync(heard, remark, scene, ct)
            : await NextAsync(begun, null, scene, ct);
    }

    private async Task<Turn?> NameDistrictAsync(CertifyingState draft, string text, Scene scene, CancellationToken ct)
    {
        if (!DistrictReaders.Of(scene.Campaign!).Read(text).TryGet(out var code))
            return null;
        return scene.May(Deed.Certify, code)
            ? await OpenAsync(draft with { District = code }, draft.Heard, scene, ct)
            : Turn.Stay(draft, DistrictView.NotYours(scene.Campaign!.District(code), CertifyingTurn.Own(scene), scene.May(Deed.SeeDistrict, code)));
    }

    // Buttons may be weeks old or forged: rights are asked again, and all but the openers count only on the current card.
    private async Task<Turn?> TapAsync(CertifyingState? draft, ButtonCode code, Scene scene, CancellationToken ct)
    {
        if (CertifyingTurn.Barred(scene) is { } barred)
            return barred;
        if (code["d"] is { } district && !scene.May(Deed.Certify, district))
            return new Turn(draft, [DistrictView.NotYours(CertifyingTurn.Own(scene))]);
        if (code.Action is CertifyingCode.StartAction or CertifyingCode.DistrictAction)
            return draft is null || (code["d"] is { } other && other != draft.District)
                ? await OpenAsync(CertifyingTurn.Fresh with { District = code["d"] }, draft?.Heard, scene, ct)
                : await NextAsync(draft, null, scene, ct);
        if (code.Action == CertifyingCode.WithdrawAction)
            return await TapWithdrawAsync(code, scene, ct);
        if (draft is null)
            return code.Action == CertifyingCode.ConfirmAction ? await CertifyingSaving.AgainAsync(code, scene, ct) : Turn.End(CertifyingView.NoLongerCurrent);
        if (draft.Nonce != code["n"])
            return await NextAsync(draft, new OldCard(), scene, ct);

        return code.Action switch
        {
            CertifyingCode.ConfirmAction when draft.Step is CertifyingStep.Confirm or CertifyingStep.Preview => await CertifyingSaving.SaveAsync(draft, scene, AskReason, ct),
            CertifyingCode.ConfirmAction when draft.Step is CertifyingStep.Withdraw => await CertifyingSaving.WithdrawAsync(draft, scene, AskReason, ct),
            CertifyingCode.BackAction when Withdrawing.IsOf(draft) => await NextAsync(Withdrawing.Back(draft, AskReason), null, scene, ct),
            CertifyingCode.CancelAction => Turn.GiveUp(),
            _ => await NextAsync(Apply(draft, code, scene.Campaign!), null, scene, ct),
        };
    }

    // Of what no longer stands only the table is shown.
    private async Task<Turn> TapWithdrawAsync(ButtonCode code, Scene scene, CancellationToken ct)
    {
        var opened = await NextAsync(CertifyingTurn.Fresh with { District = code["d"] }, null, scene, ct);
        if (opened.Next is not CertifyingState { Step: CertifyingStep.Table, District: { } district } table)
            return opened;
        var stands = (await DistrictTable.LoadAsync(scene, district, ct)).Newest?.Version.ToString(CultureInfo.InvariantCulture) == code["v"];
        return stands ? await NextAsync(Withdrawing.Begin(table), null, scene, ct) : await NextAsync(table, new OldCard(), scene, ct);
    }

    private static CertifyingState Apply(CertifyingState draft, ButtonCode code, Campaign campaign) => (code.Action, draft.Step) switch
    {
        (CertifyingCode.AsIsAction, CertifyingStep.Table) => draft with { Step = CertifyingStep.Confirm },
        (CertifyingCode.CorrectAction, CertifyingStep.Table) => Correcting.Begin(draft, campaign.Months),
        (CertifyingCode.KeepAction, CertifyingStep.Month) when CertifyingCode.IsOf(code, draft.Asked) => Keep(draft, campaign),
        (CertifyingCode.AmountAction, CertifyingStep.Doubt) when Offered(draft, code["v"]) is { } amount => Correcting.Answer(draft, draft.Doubts[0].Month, amount, campaign.Months),
        (CertifyingCode.ReasonAction, CertifyingStep.WithdrawReason) => Withdrawing.Choose(draft, code),
        (CertifyingCode.AgainAction, CertifyingStep.Doubt) => Correcting.Again(draft),
        (CertifyingCode.BackAction, _) => Correcting.Back(draft, campaign.Months),
        _ => draft,
    };

    private static CertifyingState Keep(CertifyingState draft, Campaign campaign)
        => Correcting.Current(draft) is { } month ? Correcting.Answer(draft, month, campaign.TargetOf(draft.District!).PlanOf(month), campaign.Months) : draft;

    private static Baht? Offered(CertifyingState draft, string? satang)
        => long.TryParse(satang, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && draft.Doubts[0].Choices.Contains(Baht.FromSatang(value))
            ? Baht.FromSatang(value)
            : null;

    private Task<Turn> NextAsync(CertifyingState draft, Remark? remark, Scene scene, CancellationToken ct) => CertifyingTurn.NextAsync(draft, remark, scene, AskReason, ct);

    private static bool Opens(string text)
        => AsIs.Concat([Words.Certify, Words.CertifyTargets]).Any(word => CourtesyReader.IsPolitely(word, text))
            || text.StartsWith(Words.Certify + " ", StringComparison.Ordinal) || text.StartsWith(Words.CertifyTargets + " ", StringComparison.Ordinal);
}
