using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Unlocking;

// The province's decision in words: "เปิดให้ 3 วัน" and "ไม่เปิดให้", alone or with a district and what is meant.
public static class Deciding
{
    public static bool IsMeant(string text, Scene scene) => scene.Campaign is { } campaign && scene.May(Deed.Reopen) && Read(text) is var (_, rest) && IsPlace(rest, campaign, scene);

    public static async Task<Turn?> HearAsync(UnlockingState? draft, string text, Scene scene, CancellationToken ct)
    {
        if (Read(text) is not var (opens, rest))
            return null;
        var place = PlaceReader.Read(DaysReader.Days.Replace(rest, " ").Trim(), scene.Campaign!, scene.Today);
        var remark = IsOtherLength(rest) ? DecisionView.ThreeDays : null;
        if (draft is { Step: UnlockingStep.Open or UnlockingStep.Refuse } && place is { Districts.Count: 0, Month: null, OfCertification: false })
            return await AnswerAsync(draft, opens, remark, scene, ct);
        var waiting = (await WaitingAsync(scene, ct)).Where(r => Fits(r, place)).ToList();
        return waiting switch
        {
            [var only] => await UnlockingTurn.DecideAsync(only.DistrictCode, only.Number, opens, remark, scene, ct),
            [] when opens && place.Districts.Count > 0 => null,
            [] => Turn.End(DecisionView.NothingWaits),
            _ => Turn.End([.. DecisionView.Waiting(waiting, scene.Campaign!)]),
        };
    }

    public static string PlaceIn(string text) => Read(text) is var (_, rest) ? DaysReader.Days.Replace(rest, " ").Trim() : "";

    // The day for which it is opened is fixed; "30 วัน" is no message to the district.
    public static bool IsLength(string text) => DaysReader.Days.Replace(ThaiDigits.Normalise(text), "").Trim().Length == 0;

    public static bool IsOtherLength(string text) => DaysReader.Days.Match(ThaiDigits.Normalise(text)) is { Success: true } found && found.Groups["days"].Value != UnlockingTurn.Days.ToString(CultureInfo.InvariantCulture);

    public static async Task<IReadOnlyList<Reopening>> WaitingAsync(Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!.Id;
        var asked = await scene.Db.Reopenings.Where(r => r.CampaignId == campaign && r.State == ReopeningState.Asked).OrderBy(r => r.Id).ToListAsync(ct);
        return [.. asked.Where(r => scene.May(Deed.Reopen, r.DistrictCode))];
    }

    public static bool Fits(Reopening asked, Place place)
        => (place.Districts.Count == 0 || place.Districts.Contains(asked.DistrictCode))
            && (place.Month is null || asked.Month == place.Month) && (!place.OfCertification || asked.Kind == DeadlineKind.Certification);

    private static async Task<Turn> AnswerAsync(UnlockingState draft, bool opens, Line.Messages.LineMessage? remark, Scene scene, CancellationToken ct)
    {
        var asked = (await WaitingAsync(scene, ct)).Any(r => r.DistrictCode == draft.District && r.Number == draft.Number);
        return asked || opens
            ? await UnlockingTurn.NextAsync(draft with { Step = opens ? UnlockingStep.Open : UnlockingStep.Refuse }, remark, scene, ct)
            : Turn.GiveUp();
    }

    private static (bool Opens, string Left)? Read(string text)
    {
        var typed = CourtesyReader.WithoutEndings(ThaiDigits.Normalise(text));
        return typed.StartsWith(Words.DoNotOpen, StringComparison.Ordinal) ? (false, typed[Words.DoNotOpen.Length..].Trim())
            : typed.StartsWith(Words.OpenFor, StringComparison.Ordinal) ? (true, typed[Words.OpenFor.Length..].Trim())
            : null;
    }

    private static bool IsPlace(string rest, Campaign campaign, Scene scene) => PlaceReader.Read(DaysReader.Days.Replace(rest, " ").Trim(), campaign, scene.Today).Unread is null or "";
}
