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
            asked.Grant(asked.AskedFor, draft.Reason, scene.Signatory, scene.At, scene.EventId);
            excused = await ExcuseAsync(asked, scene, ct);
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

    // Whoever asked in time must not be late because the province answered late.
    private static async Task<bool> ExcuseAsync(Extension granted, Scene scene, CancellationToken ct)
    {
        if (granted.Month is { } month)
        {
            var versions = (await DistrictMonths.LoadAsync(scene, granted.DistrictCode, ct)).Versions(month).All.Where(v => !v.IsVoid).ToList();
            if (versions is not [{ OnTime: false } first, ..] || !granted.Excuses(first.At))
                return false;
            versions.ForEach(v => v.Excuse());
            return true;
        }

        var answers = (await DistrictTable.LoadAsync(scene, granted.DistrictCode, ct)).History.Answers;
        if (answers is not [{ OnTime: false } earliest, ..] || !granted.Excuses(earliest.At))
            return false;
        foreach (var answer in answers)
            answer.Excuse();
        return true;
    }
}
