using OtopBot.Data;
using OtopBot.Dialogs.Certifying;
using OtopBot.Dialogs.Reporting;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Dialogs.Extending;

// The province's decision, and what follows from it for what was sent while the district waited.
public static class GrantSaving
{
    public static async Task<Turn> DecideAsync(ExtendingState draft, Extension asked, Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!;
        var excused = false;
        if (draft.Step == ExtendingStep.Grant)
        {
            var sent = await ExcusedAsync(asked, scene, ct);
            asked.Grant(asked.AskedFor, draft.Reason, scene.Signatory, scene.At, scene.EventId);
            foreach (var one in sent)
                one.Excuse();
            excused = sent.Count > 0;
            // What waits to be sent speaks of the former due day.
            await Obligations.MoveAsync(scene, asked.DistrictCode, ExtendingTurn.ThingOf(asked, campaign), ct);
        }
        else
        {
            asked.Refuse(draft.Reason, scene.Signatory, scene.At, scene.EventId);
        }

        var owed = await Owing.OfAsync(scene, asked.DistrictCode, ExtendingTurn.ThingOf(asked, campaign), ct);
        var officers = await OfficeStaff.OfDistrictAsync(scene.Db, campaign.ProvinceCode, asked.DistrictCode, scene.At, ct);
        var word = GrantView.ToDistrict(asked, campaign, owed, excused);
        return Turn.End(GrantView.Done(asked, campaign, officers.Count, excused)) with
        {
            Notices = [.. officers.Select(p => new Notice($"extended:{campaign.Code}:{asked.DistrictCode}:{asked.Number}:{p.Id}", p.LineUserId, [word]))],
        };
    }

    // A day that is past gives no more time; it may still excuse what was sent within it.
    public static async Task<bool> IsTooLateAsync(Extension asked, Scene scene, CancellationToken ct)
        => asked.AskedFor < scene.Today && (await ExcusedAsync(asked, scene, ct)).Count == 0;

    // Whoever asked in time must not be late because the province answers late: with the first that was sent, all that followed it is excused.
    private static async Task<IReadOnlyList<Sent>> ExcusedAsync(Extension asked, Scene scene, CancellationToken ct)
    {
        IReadOnlyList<Sent> sent = asked.Month is { } month
            ? [.. (await DistrictMonths.LoadAsync(scene, asked.DistrictCode, ct)).Versions(month).All.Where(v => !v.IsVoid).Select(v => new Sent(v.At, v.OnTime, v.Excuse))]
            : [.. (await DistrictTable.LoadAsync(scene, asked.DistrictCode, ct)).History.Answers.Select(c => new Sent(c.At, c.OnTime, c.Excuse))];
        return sent is [{ OnTime: false } first, ..] && asked.Excuses(first.At) ? sent : [];
    }

    private sealed record Sent(DateTimeOffset At, bool OnTime, Action Excuse);
}
