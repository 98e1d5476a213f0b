using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Extending;

// The province's decision in words: "อนุญาต" and "ไม่อนุญาต", alone or with a district and what is meant.
public static class Granting
{
    public static bool IsMeant(string text, Scene scene)
        => scene.Campaign is { } campaign && scene.May(Deed.Extend) && Read(text) is var (_, rest) && PlaceReader.Read(rest, campaign, scene.Today).Unread is null;

    public static async Task<Turn?> HearAsync(ExtendingState? draft, string text, Scene scene, CancellationToken ct)
    {
        if (Read(text) is not var (grants, rest))
            return null;
        var place = PlaceReader.Read(rest, scene.Campaign!, scene.Today);
        if (draft is { Step: ExtendingStep.Grant or ExtendingStep.Refuse } && place is { Districts.Count: 0, Month: null, OfCertification: false })
            return await ExtendingTurn.NextAsync(draft with { Step = grants ? ExtendingStep.Grant : ExtendingStep.Refuse }, null, scene, ct);
        return Of(place, scene) is [var only] ? await ExtendingTurn.DecideAsync(only.DistrictCode, only.Number, grants, scene, ct) : Waiting(place, scene);
    }

    // All that waits for this person's decision, each with its own two buttons.
    public static Turn Waiting(Place place, Scene scene)
        => Of(place, scene) is { Count: > 0 } waiting ? Turn.End([.. GrantView.Waiting(waiting, scene.Campaign!)]) : Turn.End(GrantView.NothingWaits);

    private static List<Extension> Of(Place place, Scene scene)
        => [.. scene.Campaign!.Extensions.Where(e => e.State == ExtensionState.Asked && scene.May(Deed.Extend, e.DistrictCode)).Where(e => Fits(e, place)).OrderBy(e => e.AskedAt)];

    private static bool Fits(Extension asked, Place place)
        => (place.Districts.Count == 0 || place.Districts.Contains(asked.DistrictCode))
            && (place.Month is null || asked.Month == place.Month) && (!place.OfCertification || asked.Kind == DeadlineKind.Certification);

    private static (bool Grants, string Left)? Read(string text)
    {
        var typed = CourtesyReader.WithoutEndings(ThaiDigits.Normalise(text));
        return typed.StartsWith(Words.Deny, StringComparison.Ordinal) ? (false, typed[Words.Deny.Length..].Trim())
            : typed.StartsWith(Words.Grant, StringComparison.Ordinal) ? (true, typed[Words.Grant.Length..].Trim())
            : null;
    }
}
