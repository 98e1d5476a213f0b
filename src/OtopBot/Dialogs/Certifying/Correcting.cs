using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Money;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// What words and buttons do to a correction.
public static class Correcting
{
    public static CertifyingState Begin(CertifyingState draft, IReadOnlyList<FiscalMonth> months)
        => draft with { Step = CertifyingStep.Month, Asked = months[0], Proposed = [], Doubts = [], Reason = null };

    // "ขอแก้ไขยอด" asks to change a report of sales instead.
    public static bool IsAskedFor(string text) => text.StartsWith(Words.Correct, StringComparison.Ordinal) && !SpeaksOfSales(text);

    public static string CutAsking(string text) => text.StartsWith(Words.Correct, StringComparison.Ordinal) ? text[Words.Correct.Length..].Trim() : "";

    // Months with an amount each and nothing else, as in "มิ.ย. 60 ล้าน ก.ค. 120 ล้าน".
    public static bool IsPlan(string text, Campaign campaign, DateOnly today)
        => !SpeaksOfSales(text) && PlanReader.Read(text, today, campaign.Months) is { Count: > 0 } parts
            && parts.All(p => p is { Month: Understood<FiscalMonth>(var month), Amount: Understood<Baht> or Ambiguous<Baht> } && campaign.Months.Contains(month));

    // What names months and amounts while the table is asked about answers the table, even when not all of it is understood.
    public static bool IsMeantAsPlan(string text, Campaign campaign, DateOnly today)
        => !SpeaksOfSales(text) && !Words.OfChannels.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
            && PlanReader.Read(text, today, campaign.Months) is { Count: > 0 } parts
            && parts.Any(p => p is { Month: Understood<FiscalMonth>, Amount: Understood<Baht> or Ambiguous<Baht> });

    // The month that a bare amount would answer.
    public static FiscalMonth? Current(CertifyingState draft) => draft.Doubts.Count > 0 ? draft.Doubts[0].Month : draft.Asked;

    // Null when the words say nothing of the plan.
    public static (CertifyingState Draft, Remark? Remark)? Hear(CertifyingState draft, string text, Campaign campaign, DateOnly today)
    {
        if (Current(draft) is { } asked)
        {
            var usual = campaign.TargetOf(draft.District!).PlanOf(asked);
            switch (AmountReader.Read(text, usual))
            {
                case Understood<Baht> amount: return (Answer(draft, asked, amount.Value, campaign.Months), null);
                case Ambiguous<Baht> doubt: return (draft with { Doubts = [new PlanDoubt(asked, doubt.Heard, doubt.Choices), .. draft.Doubts.Where(d => d.Month != asked)] }, null);
                case NotUnderstood<Baht> { Problem: not (ReadingProblem.Unclear or ReadingProblem.Nothing) } problem when !NamesMonth(text, campaign, today):
                    return (draft, new NotAnAmount(problem.Heard, problem.Problem));
            }
        }

        return HearWhole(draft, PlanReader.Read(text, today, campaign.Months), campaign);
    }

    public static CertifyingState Answer(CertifyingState draft, FiscalMonth month, Baht amount, IReadOnlyList<FiscalMonth> months)
    {
        List<MonthPlan> proposed = [.. draft.Proposed.Where(p => p.Month != month), new MonthPlan(month, amount)];
        return draft with
        {
            Step = CertifyingStep.Month,
            Proposed = [.. proposed.OrderBy(p => p.Month)],
            Doubts = [.. draft.Doubts.Where(d => d.Month != month)],
            Asked = draft.Asked is null ? null : months.Select(m => (FiscalMonth?)m).FirstOrDefault(m => proposed.All(p => p.Month != m)),
        };
    }

    public static CertifyingState Back(CertifyingState draft, IReadOnlyList<FiscalMonth> months) => draft.Step switch
    {
        CertifyingStep.Preview when draft.Reason is not null => draft with { Reason = null },
        CertifyingStep.Preview or CertifyingStep.Reason => draft with { Step = CertifyingStep.Month, Asked = months[^1], Reason = null },
        CertifyingStep.Doubt => Again(draft),
        CertifyingStep.Month when draft.Asked > months[0] => draft with { Asked = draft.Asked.Value.Previous },
        _ => draft with { Step = CertifyingStep.Table },
    };

    public static CertifyingState Again(CertifyingState draft) => draft with { Asked = draft.Doubts[0].Month, Doubts = [.. draft.Doubts.Skip(1)] };

    private static bool SpeaksOfSales(string text) => Words.OfSales.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static bool NamesMonth(string text, Campaign campaign, DateOnly today)
        => PlanReader.Read(text, today, campaign.Months).Any(p => p.Month is not NotUnderstood<FiscalMonth>);

    // Months not named stay as they are; one named without an amount is asked.
    private static (CertifyingState, Remark?)? HearWhole(CertifyingState draft, IReadOnlyList<PlanPart> parts, Campaign campaign)
    {
        if (parts.All(p => p is { Month: NotUnderstood<FiscalMonth>, Amount: NotUnderstood<Baht> }))
            return null;

        var months = campaign.Months;
        var target = campaign.TargetOf(draft.District!);
        var unnamed = target.Plan.Where(p => draft.Proposed.All(n => n.Month != p.Month) && parts.All(part => part.Month != new Understood<FiscalMonth>(p.Month)));
        var heard = draft with { Step = CertifyingStep.Month, Asked = null, Proposed = [.. draft.Proposed, .. unnamed] };
        foreach (var part in parts)
        {
            if (!part.Month.TryGet(out var month) || !months.Contains(month))
                return (draft, new NotAMonth(Heard(part.Month), part.Month is Understood<FiscalMonth>));
            switch (part.Amount)
            {
                case Understood<Baht> amount: heard = Answer(heard, month, amount.Value, months); break;
                case Ambiguous<Baht> doubt: heard = heard with { Doubts = [.. heard.Doubts.Where(d => d.Month != month), new PlanDoubt(month, doubt.Heard, doubt.Choices)] }; break;
                case NotUnderstood<Baht> { Problem: ReadingProblem.Nothing }: heard = heard with { Asked = heard.Asked ?? month }; break;
                case NotUnderstood<Baht> problem: return (draft, new NotAnAmount(problem.Heard, problem.Problem));
            }
        }

        return (heard, null);
    }

    private static string Heard(Reading<FiscalMonth> month) => month switch
    {
        Understood<FiscalMonth> outside => ThaiDate.Month(outside.Value),
        Ambiguous<FiscalMonth> several => several.Heard,
        NotUnderstood<FiscalMonth> unclear => unclear.Heard,
        _ => throw new InvalidOperationException("A fourth kind of reading."),
    };
}
