using OtopBot.Domain.Thai;

namespace OtopBot.Dialogs.Extending;

// What words do to a request or a decision that is being made.
public static class ExtendingTalk
{
    public static async Task<Turn?> HearAsync(ExtendingState draft, string text, Scene scene, CancellationToken ct)
    {
        var answer = AnswerReader.Read(text);
        var asks = draft.Step is ExtendingStep.Day or ExtendingStep.Reason or ExtendingStep.Ask;
        if (answer == Answer.Yes && draft.Step is ExtendingStep.Ask or ExtendingStep.Grant or ExtendingStep.Refuse)
            return await ExtendingTurn.SaveAsync(draft, scene, ct);
        if (answer == Answer.Back && Before(draft) is { } before)
            return await ExtendingTurn.NextAsync(before, null, scene, ct);
        if (answer is Answer.No or Answer.Back)
            return Turn.GiveUp();
        if (asks && ExtensionReader.ReadCount(text) is { } days)
            return await ExtendingTurn.HearAsync(draft, days, null, scene, ct);
        if (asks && DayReader.Read(text, scene.Today) is var day and not NotUnderstood<DateOnly>)
            return await ExtendingTurn.HearDayAsync(draft, day, scene, ct);
        if (draft.Step == ExtendingStep.Day)
            return null;

        // A month or a district alone says nothing of why.
        var problem = PlaceReader.Read(text, scene.Campaign!, scene.Today) is { Unread: null, District: not null } or { Unread: null, Month: not null }
            ? ReasonProblem.NoReason
            : ReasonReader.ProblemOf(text);
        return draft.Step switch
        {
            ExtendingStep.Reason when problem is { } why => await ExtendingTurn.NextAsync(draft, ExtendingView.NotAReason(why), scene, ct),
            ExtendingStep.Reason => await ExtendingTurn.NextAsync(draft with { Reason = text }, null, scene, ct),
            ExtendingStep.Grant or ExtendingStep.Refuse when problem is null => await ExtendingTurn.NextAsync(draft with { Reason = text }, null, scene, ct),
            ExtendingStep.Grant or ExtendingStep.Refuse when answer is null && CourtesyReader.Read(text) is null => await ExtendingTurn.NextAsync(draft, ExtendingView.NotAReason(problem!.Value), scene, ct),
            _ => null,
        };
    }

    private static ExtendingState? Before(ExtendingState draft) => draft.Step switch
    {
        ExtendingStep.Reason => draft with { Until = null },
        ExtendingStep.Ask => draft with { Reason = null },
        _ => null,
    };
}
