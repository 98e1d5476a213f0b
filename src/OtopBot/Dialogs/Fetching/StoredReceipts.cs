using Microsoft.EntityFrameworkCore;
using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Certifications;
using OtopBot.Domain.People;
using OtopBot.Domain.Reports;
using OtopBot.Line;
using OtopBot.Line.Messages;

namespace OtopBot.Dialogs.Fetching;

// What has become of the receipts in messages that were stored: told by number and version, for the clocks of the bot and of LINE differ.
public static class StoredReceipts
{
    // Empty when all of them stand as they were said; null when one of them is no longer this person's business.
    public static async Task<IReadOnlyList<LineMessage>?> NowAsync(Scene scene, string messages, CancellationToken ct)
    {
        if (scene.Campaign is not { } campaign)
            return [];
        var reported = scene.Db.Reports.Where(r => r.CampaignId == campaign.Id && messages.Contains(r.Number)).Select(r => r.DistrictCode);
        var certified = scene.Db.Certifications.Where(c => c.CampaignId == campaign.Id && messages.Contains(c.Number)).Select(c => c.DistrictCode);
        List<LineMessage> say = [];
        foreach (var code in await reported.Union(certified).ToListAsync(ct))
        {
            var shelf = await ReceiptShelf.LoadAsync(scene, code, ct);
            var reports = shelf.Reports.Where(r => SavedView.IsIn(messages, r) || ReportReceiptView.IsIn(messages, r)).ToList();
            var versions = shelf.Table.History.Versions.Where(c => CertifyingView.IsIn(messages, c) || WithdrawingView.IsIn(messages, c) || CertificateView.IsIn(messages, c)).ToList();
            if (reports.Count + versions.Count > 0 && !scene.May(Deed.SeeDistrict, code))
                return null;
            say.AddRange(reports.Select(r => Now(r, shelf)).Concat(versions.Select(c => Now(c, shelf, scene.At))).OfType<LineMessage>());
        }

        return [.. say.Take(LineLimits.MessagesMax)];
    }

    private static LineMessage? Now(MonthlyReport report, ReceiptShelf shelf)
    {
        if (report.IsVoid)
            return SavedView.Void(report, shelf.Months);
        return shelf.Months.Latest(report.Month)?.Version == report.Version ? null : ReportReceiptView.Receipt(report, shelf, report.IsGenuine(shelf.Table.Campaign.Code));
    }

    private static LineMessage? Now(Certification version, ReceiptShelf shelf, DateTimeOffset at)
    {
        if (version.State == CertificationState.Withdrawn)
            return WithdrawingView.Done(version, shelf.Table, at);
        return version == shelf.Table.Newest && !shelf.Table.AnswersOlderTarget ? null : CertificateView.Receipt(version, shelf.Table, version.IsGenuine(shelf.Table.Campaign), mayChange: false);
    }
}
