using OtopBot.Domain.Calendar;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs.Reporting;

// Whose figure and of which month a message speaks.
public static class Placing
{
    public static (ReportingState Draft, Remark? Remark) Hear(ReportingState draft, ReportSentence said, Scene scene)
    {
        var (placed, remark) = District(draft, said.District, scene);
        return remark is null ? Month(placed, said.Month) : (placed, remark);
    }

    public static ReportingState With(ReportingState draft, FiscalMonth month)
        => draft with { Month = month, MonthChoices = [], AsksMonth = false, Changes = draft.Month == month ? draft.Changes : null };

    private static (ReportingState, Remark?) District(ReportingState draft, Reading<string>? said, Scene scene)
    {
        switch (said)
        {
            case null:
                return (draft, null);
            case Understood<string> { Value: var code }:
                return scene.May(Deed.Report, code) ? (In(draft, code), null) : (draft, new DistrictNotYours(scene.Campaign!.District(code), scene.May(Deed.SeeDistrict, code)));
            case Ambiguous<string> { Choices: var codes }:
                var own = codes.Where(c => scene.May(Deed.Report, c)).ToList();
                return own.Count == 0 ? (draft, new DistrictNotYours(null)) : (draft with { District = null, DistrictChoices = own, Changes = null }, null);
            case NotUnderstood<string> unclear:
                return (draft, new DistrictUnclear(unclear.Heard));
            default:
                throw new InvalidOperationException("A fourth kind of reading.");
        }
    }

    public static ReportingState In(ReportingState draft, string code)
        => draft with { District = code, DistrictChoices = [], Changes = draft.District == code ? draft.Changes : null };

    private static (ReportingState, Remark?) Month(ReportingState draft, Reading<FiscalMonth>? said) => said switch
    {
        null => (draft, null),
        Understood<FiscalMonth> { Value: var month } => (With(draft, month), null),
        Ambiguous<FiscalMonth> { Choices: var months } => (draft with { Month = null, MonthChoices = months, AsksMonth = true, Changes = null }, null),
        NotUnderstood<FiscalMonth> unclear => (draft with { AsksMonth = true }, new MonthUnclear(unclear.Heard)),
        _ => throw new InvalidOperationException("A fourth kind of reading."),
    };
}
