using OtopBot.Domain.People;
using OtopBot.Domain.Reports;

namespace OtopBot.Dialogs.Reporting;

// Steps that are not figures: back, keep, name the channel, change what is saved.
public static class ReportSteps
{
    public static ReportingState Back(ReportingState draft) => draft.Step switch
    {
        ReportingStep.General or ReportingStep.Online or ReportingStep.Total when draft.Fixes => draft with { Asked = null, Fixes = false },
        ReportingStep.Confirm when draft.Reason is not null => draft with { Reason = null },
        ReportingStep.Confirm or ReportingStep.Reason => draft with { Asked = draft.Last ?? Figure.Online },
        ReportingStep.Total => draft with { Asked = Figure.Online },
        ReportingStep.Online => draft with { Asked = Figure.General },
        ReportingStep.General or ReportingStep.Existing => draft with { Asked = null, AsksMonth = true },
        ReportingStep.Conflict => draft with { Figures = draft.Figures with { Total = null }, Asked = draft.Figures.Online is null ? Figure.Online : Figure.Total },
        ReportingStep.Doubt or ReportingStep.Channel => Again(draft),
        ReportingStep.Month => draft with { District = null, Month = null, AsksMonth = false, MonthChoices = [], Changes = null },
        ReportingStep.District => draft,
    };

    // Drops the amount in doubt and asks for it anew.
    public static ReportingState Again(ReportingState draft) => draft with { Asked = draft.Doubts[0].Of ?? draft.Asked, Doubts = [.. draft.Doubts.Skip(1)] };

    public static ReportingState Keep(ReportingState draft) => draft with
    {
        Asked = draft.Asked is { } asked && draft.Figures.Known(asked) is not null ? null : draft.Asked,
        AsksMonth = draft.AsksMonth && draft.Month is null,
    };

    public static ReportingState NameChannel(ReportingState draft, Figure figure)
    {
        var doubt = draft.Doubts[0];
        return doubt.Choices is [var only]
            ? draft with { Doubts = [.. draft.Doubts.Skip(1)], Figures = draft.Figures.With(figure, only) }
            : draft with { Doubts = [doubt with { Of = figure }, .. draft.Doubts.Skip(1)] };
    }

    public static ReportingState Choose(ReportingState draft, Domain.Money.Baht amount) => draft with
    {
        Figures = draft.Figures.With(draft.Doubts[0].Of!.Value, amount),
        Doubts = [.. draft.Doubts.Skip(1)],
        Asked = draft.Asked == draft.Doubts[0].Of ? null : draft.Asked,
    };

    // "แก้" without a month means the one that is reported, when only one is.
    public static async Task<ReportingState> OfReportedMonthAsync(ReportingState draft, Scene scene, CancellationToken ct)
    {
        var district = draft.District ?? (scene.OwnDistricts is [var only] ? only : null);
        if (draft.Month is not null || draft.AsksMonth || district is null)
            return draft;
        var months = await DistrictMonths.LoadAsync(scene, district, ct);
        return months.Acceptable(scene.At).Where(m => months.Latest(m) is not null).ToList() is [var reported] ? Placing.With(draft, reported) : draft;
    }

    // Takes the figures said as a change of the month's saved report; figures not said stay as saved.
    public static async Task<Turn> ChangeAsync(ReportingState draft, Scene scene, CancellationToken ct, Remark? remark = null)
    {
        if (draft.District is null && scene.OwnDistricts is [var only])
            draft = draft with { District = only };
        if (draft.District is { } code && scene.May(Deed.Report, code) && scene.Campaign is not null)
        {
            var months = await DistrictMonths.LoadAsync(scene, code, ct);
            var (settled, _) = Settling.Settle(draft, months, scene.At);
            if (settled is { Month: { } month, } && months.Latest(month) is { } saved && settled.Changes != saved.Version)
                draft = settled with { Changes = saved.Version, Figures = Figures.Of(new Sales(saved.General, saved.Online)).Hear(draft.Figures) };
        }

        return await ReportTurn.NextAsync(draft, remark, scene, ct);
    }
}
