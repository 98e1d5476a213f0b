using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;
using System.Globalization;

namespace OtopBot.Dialogs.Reporting;

// What buttons do. Their data is visible and may be weeks old or forged: every right is asked again, every answer checked against the draft.
public static class ReportTaps
{
    public static async Task<Turn?> TapAsync(ReportingState? draft, ButtonCode code, Scene scene, CancellationToken ct)
    {
        if (ReportTurn.Barred(scene) is { } barred)
            return barred;
        if (code["d"] is { Length: > 0 } district && !scene.May(Deed.Report, district))
            return draft is null ? Turn.End(DistrictView.NotYours(ReportTurn.Own(scene))) : await ReportTurn.NextAsync(draft, new DistrictNotYours(null), scene, ct);

        return code.Action switch
        {
            ReportingCode.CentralAction => await ReportSaving.CentralAsync(draft, code, scene, ct),
            ReportingCode.StartAction or ReportingCode.DistrictAction or ReportingCode.MonthAction => await ReportTurn.NextAsync(Place(draft ?? Fresh, code), null, scene, ct),
            ReportingCode.FixAction when ReportingCode.Figure(code) is { } figure => await ReportTurn.NextAsync(Place(draft ?? Fresh, code) with { Asked = figure, Fixes = true }, null, scene, ct),
            ReportingCode.ConfirmAction when draft is null || draft.Nonce != code["n"] => await ReportSaving.AgainAsync(draft, code, scene, ct),
            _ when draft is null => Turn.End(ReportingView.NoLongerCurrent),
            _ when draft.Nonce != code["n"] => await ReportTurn.NextAsync(draft, new OldCard(), scene, ct),
            ReportingCode.ConfirmAction when draft.Step == ReportingStep.Confirm => await ReportSaving.SaveAsync(draft, scene, ct),
            ReportingCode.CancelAction => Turn.GiveUp(),
            ReportingCode.ChangeAction when draft.Step == ReportingStep.Existing => await ReportSteps.ChangeAsync(draft, scene, ct),
            ReportingCode.OtherReasonAction when draft.Step == ReportingStep.Reason => await ReportTurn.NextAsync(draft, new TypeReason(), scene, ct),
            _ => await ReportTurn.NextAsync(Apply(draft, code), null, scene, ct),
        };
    }

    private static ReportingState Fresh => new(ReportingStep.Month, "");

    private static ReportingState Place(ReportingState draft, ButtonCode code)
    {
        var placed = code["d"] is { Length: > 0 } district ? Placing.In(draft, district) : draft;
        return FiscalMonth.TryParse(code["m"], out var month) ? Placing.With(placed, month) : placed;
    }

    // A tap on the current card; what does not answer its question changes nothing, and the question is asked again.
    private static ReportingState Apply(ReportingState draft, ButtonCode code) => (code.Action, draft.Step) switch
    {
        (ReportingCode.FigureAction, ReportingStep.Channel) when ReportingCode.Figure(code) is { } figure => ReportSteps.NameChannel(draft, figure),
        (ReportingCode.AmountAction, ReportingStep.Doubt) when Offered(draft, code["v"]) is { } amount => ReportSteps.Choose(draft, amount),
        (ReportingCode.AgainAction, ReportingStep.Doubt or ReportingStep.Channel) => ReportSteps.Again(draft),
        (ReportingCode.RepairAction, ReportingStep.Conflict) when ReportingCode.Figure(code) is { } figure => Repair(draft, figure),
        (ReportingCode.FixMonthAction, _) => draft with { AsksMonth = true },
        (ReportingCode.ZeroAction, ReportingStep.General or ReportingStep.Online or ReportingStep.Total) => Zero(draft),
        (ReportingCode.ZeroAction, ReportingStep.Channel) when draft.Figures.IsEmpty => Zero(draft with { Doubts = [] }),
        (ReportingCode.KeepAction, _) => ReportSteps.Keep(draft),
        (ReportingCode.BackAction, _) => ReportSteps.Back(draft),
        _ => draft,
    };

    private static Baht? Offered(ReportingState draft, string? satang)
        => long.TryParse(satang, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && draft.Doubts[0].Choices.Contains(Baht.FromSatang(value))
            ? Baht.FromSatang(value)
            : null;

    private static ReportingState Repair(ReportingState draft, Figure figure)
        => draft.Figures.Repairs.Where(r => r.Figure == figure).Select(r => draft with { Figures = draft.Figures.Repair(figure, r.Amount) }).FirstOrDefault(draft);

    private static ReportingState Zero(ReportingState draft)
        => Hearing.Amounts(draft, new ReportSentence(null, null, null, null, null, [], NoSales: true, Central: null, [])).Draft;
}
