using OtopBot.Data;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.People;
using OtopBot.Views;

namespace OtopBot.Dialogs.Undoing;

// The only place that makes a report void. What came in between is told instead.
public static class UndoingTurn
{
    public static async Task<Turn> AskAsync(UndoingState draft, Scene scene, CancellationToken ct)
    {
        if (!scene.May(Deed.Report, draft.District))
            return Turn.End(DistrictView.NotYours(ReportTurn.Own(scene)));
        var months = await DistrictMonths.LoadAsync(scene, draft.District, ct);
        var versions = months.Versions(draft.Month);
        if (versions.Of(draft.Version) is not { } report)
            return Turn.End(ReportingView.NoLongerCurrent);
        if (versions.WhyNotUndo(report, scene.At, months.IsLocked(draft.Month, scene.At)) is { } problem)
            return Turn.End(UndoingView.WhyNot(problem, report, months, scene.At));

        var settled = draft with { Before = versions.Before(report)?.Version, Nonce = "" };
        settled = settled with { Nonce = Nonce.Of(settled) };
        return Turn.Stay(settled, UndoingView.Confirm(settled, report, months, scene));
    }

    public static async Task<Turn> SaveAsync(UndoingState draft, Scene scene, CancellationToken ct)
    {
        // Asked once more: the time, the lock, and a colleague may have been faster.
        var asked = await AskAsync(draft, scene, ct);
        if (asked.Next is not UndoingState settled || settled.Nonce != draft.Nonce)
            return asked;

        var months = await DistrictMonths.LoadAsync(scene, draft.District, ct);
        var report = months.Versions(draft.Month).Of(draft.Version)!;
        report.Void(scene.Signatory, scene.At);
        await Obligations.SettleAsync(scene, draft.District, months.Deadline(draft.Month), done: months.Latest(draft.Month) is not null, ct);
        var author = report.By.PersonId == scene.Person!.Id ? null
            : (await OfficeStaff.OfDistrictAsync(scene.Db, scene.Campaign!.ProvinceCode, draft.District, scene.At, ct)).FirstOrDefault(p => p.Id == report.By.PersonId);
        return Turn.End(SavedView.Void(report, months)) with
        {
            // Whoever holds the receipt must know that it is void, as long as the figures are that person's business.
            Notices = author is not null ? [new Notice($"void:{scene.Campaign!.Code}:{report.Number}:{author.Id}", author.LineUserId, [SavedView.VoidForAuthor(report, months)])] : [],
        };
    }
}
