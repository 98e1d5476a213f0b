using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Line.Messages;

namespace OtopBot.Dialogs.Reporting;

// From a draft to the next question.
public static class ReportTurn
{
    public static IReadOnlyList<District> Own(Scene scene) => [.. scene.OwnDistricts.Select(scene.Campaign!.District)];

    // Null when the person may report here; otherwise what to say instead.
    public static Turn? Barred(Scene scene)
    {
        if (scene.Campaign is null)
            return Turn.End(Views.DistrictView.NoCampaign);
        return scene.OwnDistricts.Count == 0 ? Turn.End(ReportingView.ByOfficersOnly) : null;
    }

    public static async Task<Turn> NextAsync(ReportingState draft, Remark? remark, Scene scene, CancellationToken ct)
    {
        if (Barred(scene) is { } barred)
            return barred;
        // A post may have ended since the draft was begun.
        if (draft.District is { } kept && !scene.May(Deed.Report, kept))
            return Turn.End(Views.DistrictView.NotYours(Own(scene)));
        if (draft.District is null && draft.DistrictChoices.Count == 0 && scene.OwnDistricts is [var only])
            draft = draft with { District = only };
        if (draft.District is not { } code)
            return AskDistrict(draft, remark, scene);

        var months = await DistrictMonths.LoadAsync(scene, code, ct);
        var (settled, refusal) = Settling.Settle(draft, months, scene.At);
        return Ask(settled, refusal ?? remark, months, scene);
    }

    public static Turn Ask(ReportingState settled, Remark? remark, DistrictMonths months, Scene scene)
    {
        // Nothing is asked after it: the way out is the button to have it opened.
        if (remark is MonthLocked)
            return Turn.End([.. Said(remark, scene)]);
        if (settled.Step == ReportingStep.Month && months.Acceptable(scene.At).Count == 0)
            return Turn.End([.. Said(remark, scene), QuestionView.NothingOpen(months, scene.At)]);

        var draft = Marked(settled);
        var nothingNew = draft.Step == ReportingStep.Existing && !SavedView.HasNews(draft, months.Latest(draft.Month!.Value)!);
        if (nothingNew && draft.Changes is not null)
            remark ??= new NothingChanged();
        LineMessage[] say = [.. Said(remark, scene), ReportingView.Ask(draft, months, scene.At)];
        return nothingNew ? Turn.End(say) : Turn.Stay(draft, say);
    }

    private static Turn AskDistrict(ReportingState draft, Remark? remark, Scene scene)
    {
        var asked = Own(scene).Where(d => draft.DistrictChoices.Count == 0 || draft.DistrictChoices.Contains(d.Code)).ToList();
        return Turn.Stay(Marked(draft with { Step = ReportingStep.District }), [.. Said(remark, scene), ReportingView.AskDistrict(asked)]);
    }

    private static ReportingState Marked(ReportingState draft) => draft with { Nonce = Nonce.Of(draft with { Nonce = "", Fixes = false, Last = null }) };

    private static IEnumerable<LineMessage> Said(Remark? remark, Scene scene)
        => remark is null ? [] : [RemarkView.Say(remark, scene.Campaign!, Own(scene))];
}
