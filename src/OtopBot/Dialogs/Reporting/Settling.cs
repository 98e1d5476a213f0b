using OtopBot.Domain.Calendar;

namespace OtopBot.Dialogs.Reporting;

// Brings a draft in line with what is saved and open at this moment, and decides what is asked next.
public static class Settling
{
    public static (ReportingState Draft, Remark? Remark) Settle(ReportingState draft, DistrictMonths months, DateTimeOffset at)
    {
        if (draft.Month is { } said && Refusal(said, months, at) is { } refusal)
        {
            var placeless = draft with { Month = null, Changes = null, Step = ReportingStep.Month };
            // Figures of a month that is closed must not be offered to another one.
            return (refusal is MonthLocked ? placeless with { Figures = Figures.None, Doubts = [], Asked = null, Reason = null } : placeless, refusal);
        }

        if (draft.Month is null && draft.MonthChoices.Count == 0 && !draft.AsksMonth && months.Acceptable(at) is [var only])
            draft = draft with { Month = only };
        if (draft.Month is not { } month || draft.AsksMonth)
            return (draft with { Step = ReportingStep.Month }, null);

        Remark? news = null;
        if (months.Latest(month) is not { } saved)
        {
            news = draft.Changes is null ? null : new UndoneMeanwhile(months.Versions(month).Of(draft.Changes.Value)!);
            draft = draft with { Changes = null, Reason = null };
        }
        else if (draft.Changes is { } old && old != saved.Version)
        {
            // What this draft only took over from the version before is no news; the others are those in force now.
            news = saved.Version > old ? new SavedMeanwhile() : null;
            draft = draft with { Changes = null, Figures = months.Versions(month).Of(old) is { } former ? Typed(draft.Figures, former) : draft.Figures };
        }

        if (months.Latest(month) is { } inForce && draft.Changes is null && draft.Asked is not null)
            draft = draft with { Changes = inForce.Version, Figures = Known(draft, inForce) };
        var step = Next(draft, months, month);
        return (draft with { Step = step, Last = FigureOf(step) ?? draft.Last }, news);
    }

    public static Remark? Refusal(FiscalMonth month, DistrictMonths months, DateTimeOffset at)
    {
        if (!months.Campaign.Months.Contains(month))
            return new MonthOutside(month);
        if (!months.Deadline(month).IsOpen(at))
            return new MonthNotOpen(month);
        return months.IsLocked(month, at) ? new MonthLocked(month, months.District.Code, months.ReopenedUntil(month, at)) : null;
    }

    private static ReportingStep Next(ReportingState draft, DistrictMonths months, FiscalMonth month)
    {
        var saved = months.Latest(month);
        if (saved?.Version != draft.Changes)
            return ReportingStep.Existing;
        if (draft.Doubts.Count > 0)
            return draft.Doubts[0].Of is null ? ReportingStep.Channel : ReportingStep.Doubt;
        if (draft.Asked is { } asked)
            return StepOf(asked);
        if (draft.Figures.Disagree)
            return ReportingStep.Conflict;
        if (draft.Figures.Sales is not { } sales)
            return draft.Figures.General is null ? ReportingStep.General : ReportingStep.Online;
        if (saved is not null && sales == new Domain.Reports.Sales(saved.General, saved.Online))
            return ReportingStep.Existing;
        return saved is not null && draft.Reason is null ? ReportingStep.Reason : ReportingStep.Confirm;
    }

    public static ReportingStep StepOf(Figure figure) => figure switch
    {
        Figure.General => ReportingStep.General,
        Figure.Online => ReportingStep.Online,
        Figure.Total => ReportingStep.Total,
    };

    private static Figure? FigureOf(ReportingStep step) => step switch
    {
        ReportingStep.General => Figure.General,
        ReportingStep.Online => Figure.Online,
        ReportingStep.Total => Figure.Total,
        _ => null,
    };

    private static Figures Typed(Figures figures, Domain.Reports.MonthlyReport former) => new(
        figures.General == former.General ? null : figures.General,
        figures.Online == former.Online ? null : figures.Online,
        figures.Total == former.Total ? null : figures.Total);

    // Who fixes one figure of a saved month keeps the others.
    private static Figures Known(ReportingState draft, Domain.Reports.MonthlyReport saved)
        => Figures.Of(new(saved.General, saved.Online)).Hear(draft.Figures);
}
