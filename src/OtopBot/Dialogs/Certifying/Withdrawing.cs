using System.Globalization;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Certifying;

// What words and buttons do to the taking back of a certification or a correction (C6).
public static class Withdrawing
{
    // Alone or with a district; "ถอนยอด" speaks of a report.
    public static bool IsAskedFor(string text, Scene scene) => WithdrawalReader.Read(text) is { } rest && (rest.Length == 0 || DistrictIn(text, scene) is not null);

    // Null when no district is named.
    public static string? DistrictIn(string text, Scene scene)
        => scene.Campaign is { } campaign && WithdrawalReader.Read(text) is { Length: > 0 } rest && DistrictReaders.Of(campaign).Read(rest).TryGet(out var code) ? code : null;

    // The only one of the own districts in which something stands; null is to be asked.
    public static async Task<string?> OnlyDistrictAsync(Scene scene, CancellationToken ct)
    {
        List<string> found = [];
        foreach (var code in scene.OwnDistricts)
        {
            if ((await DistrictTable.LoadAsync(scene, code, ct)).Newest is not null)
                found.Add(code);
        }

        return found is [var only] ? only : null;
    }

    public static bool IsOf(CertifyingState draft) => draft.Step is CertifyingStep.WithdrawReason or CertifyingStep.Withdraw;

    public static CertifyingState Begin(CertifyingState draft) => draft with { Step = CertifyingStep.Withdraw, Asked = null, Proposed = [], Doubts = [], Reason = null };

    // From the confirmation to the reason, from the reason to the table.
    public static CertifyingState Back(CertifyingState draft, bool askReason)
        => draft.Step == CertifyingStep.Withdraw && askReason ? draft with { Reason = null } : draft with { Step = CertifyingStep.Table };

    // Null when the words say nothing of it.
    public static (CertifyingState Draft, Remark? Remark)? Hear(CertifyingState draft, string text, bool askReason)
    {
        switch (AnswerReader.Read(text))
        {
            case Answer.Back: return (Back(draft, askReason), null);
            case Answer.No: return (draft with { Step = CertifyingStep.Table }, new NotWithdrawn());
        }

        if (draft.Step == CertifyingStep.Withdraw)
            return null;
        return ReasonReader.ProblemOf(text) is { } problem ? (draft, new NotAReason(problem)) : (draft with { Reason = text }, null);
    }

    public static CertifyingState Choose(CertifyingState draft, ButtonCode code)
        => int.TryParse(code["v"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < WithdrawingView.Reasons.Count
            ? draft with { Reason = WithdrawingView.Reasons[number] }
            : draft;
}
