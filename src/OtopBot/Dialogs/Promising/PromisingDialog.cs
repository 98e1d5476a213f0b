using OtopBot.Dialogs.Extending;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Views;

namespace OtopBot.Dialogs.Promising;

// "จะส่งวันพุธ": remembered at once, asked about on that day, taken back by a tap (D7). No figure hangs on it, so nothing is confirmed.
public sealed class PromisingDialog : Dialog<PromisingState>
{
    public override string Name => PromisingCode.Dialog;

    public override string Title => PromisingView.Title;

    public override IReadOnlyList<string> Commands => [Words.DropPromise];

    public override bool Waits => false;

    public override bool IsOpenTo(Scene scene) => base.IsOpenTo(scene) && scene.Campaign is not null && scene.OwnDistricts.Count > 0;

    public override bool Claims(string text, Scene scene) => scene.Campaign is { } campaign && Read(text, campaign, scene) is not null;

    public override async Task<Turn?> StartAsync(Input input, Scene scene, CancellationToken ct) => input switch
    {
        Said said when IsOpenTo(scene) && said.Text.Trim().StartsWith(Words.DropPromise, StringComparison.Ordinal) => await DropAsync(said.Text.Trim()[Words.DropPromise.Length..], scene, ct),
        Said said when IsOpenTo(scene) && Read(said.Text, scene.Campaign!, scene) is { } promised => await PromiseAsync(promised, said.Text, scene, ct),
        Chose { Code.Dialog: PromisingCode.Dialog } chose when IsOpenTo(scene) => await TapAsync(chose.Code, scene, ct),
        _ => null,
    };

    protected override async Task<Turn?> ContinueAsync(PromisingState state, Input input, Scene scene, CancellationToken ct)
    {
        if (input is Said { Text: var text } && (Read(text, scene.Campaign!, scene) is { Day: { } named, Place: var place } && IsAbout(state, place) ? named : WithoutDay(text, scene)) is { } typed)
            return await HearAsync(state, typed, scene, ct);
        if (input is not Said said || Claims(said.Text, scene) || Commands.Any(c => said.Text.Trim().StartsWith(c, StringComparison.Ordinal)))
            return await StartAsync(input, scene, ct);
        if (AnswerReader.Read(said.Text) is Answer.No or Answer.Back)
            return Turn.GiveUp();
        return DayReader.Read(said.Text, scene.Today) is var day and not NotUnderstood<DateOnly> ? await HearAsync(state, day, scene, ct) : null;
    }

    // "จะส่ง" with words that are no day, after whoever reads figures.
    public override async Task<Turn?> AfterwardsAsync(Said said, Scene scene, CancellationToken ct)
        => IsOpenTo(scene) && PromiseReader.ReadWithoutDay(said.Text) is not null ? await PromiseAsync((null, new Place([], null, false, null)), said.Text, scene, ct) : null;

    protected override async Task<Turn> AskAgainAsync(PromisingState state, Scene scene, CancellationToken ct)
        => PromisingTurn.ThingOf(state, scene.Campaign!) is { } thing ? await PromisingTurn.AskAsync(state.District, thing, scene, ct) : Turn.End(ExtendingView.OtherRound);

    private static async Task<Turn> HearAsync(PromisingState state, Reading<DateOnly> day, Scene scene, CancellationToken ct)
        => PromisingTurn.ThingOf(state, scene.Campaign!) is { } thing ? await PromisingTurn.HearAsync(state.District, thing, day, scene, ct) : Turn.End(ExtendingView.OtherRound);

    private static async Task<Turn?> PromiseAsync((Reading<DateOnly>? Day, Place Place) promised, string text, Scene scene, CancellationToken ct)
    {
        var (day, place) = promised;
        if (place.Districts.Count > 0 && !place.Districts.Any(scene.OwnDistricts.Contains))
            return Turn.End(DistrictView.NotYours(scene.Campaign!.District(place.Districts[0]), PromisingTurn.Own(scene)));
        var missing = await Owing.MissingAsync(scene, place, ct);
        // What was named in so many words is answered by what it is.
        if (missing.Count == 0 && place.Month is not null && await Owing.MeantAsync(scene, place, ct) is [var named, ..])
            missing = [named];
        if (place is { Month: null, OfCertification: false })
            missing = await Reminded.OrAllAsync(OfSales(missing, text), scene, ct);
        return missing switch
        {
            [] => Turn.End(PromisingView.NothingOwed),
            [var only] when day is null => await PromisingTurn.AskAsync(only.District.Code, only.Deadline, scene, ct),
            [var only] => await PromisingTurn.HearAsync(only.District.Code, only.Deadline, day, scene, ct),
            _ => Turn.End(PromisingView.WhichThing(missing, day)),
        };
    }

    // Buttons may be old or forged: every right is asked again.
    private static async Task<Turn?> TapAsync(ButtonCode code, Scene scene, CancellationToken ct)
    {
        if (ThingCode.Read(code, scene.Campaign!) is not var (district, thing))
            return null;
        if (!scene.May(Owing.DeedOf(thing), district))
            return Turn.End(DistrictView.NotYours(PromisingTurn.Own(scene)));
        return code.Action switch
        {
            PromisingCode.AskAction when PromisingCode.Days(code) is [_, _, ..] either => await PromisingTurn.HearAsync(district, thing, new Ambiguous<DateOnly>("", either), scene, ct),
            PromisingCode.AskAction => await PromisingTurn.AskAsync(district, thing, scene, ct),
            PromisingCode.SetAction when ThingCode.Day(code) is { } day => await PromisingTurn.SetAsync(district, thing, day, scene, ct),
            PromisingCode.DropAction => await PromisingTurn.DropAsync(district, thing, scene, ct),
            _ => null,
        };
    }

    private static async Task<Turn?> DropAsync(string rest, Scene scene, CancellationToken ct)
    {
        var place = PlaceReader.Read(CourtesyReader.WithoutEndings(rest), scene.Campaign!, scene.Today);
        var promised = (await Obligations.PromisedAsync(scene, scene.OwnDistricts, ct)).Where(o => Fits(o, place)).ToList();
        return promised switch
        {
            _ when place.Unread is { Length: > 0 } => null,
            [] => Turn.End(PromisingView.NothingPromised),
            [var only] => await PromisingTurn.DropAsync(only.DistrictCode, PromisingTurn.ThingOf(only, scene.Campaign!), scene, ct),
            _ => Turn.End(PromisingView.WhichToDrop(promised, scene.Campaign!)),
        };
    }

    private static bool Fits(Obligation promised, Place place)
        => (place.Districts.Count == 0 || place.Districts.Contains(promised.DistrictCode)) && (place.Month is null || promised.Month == place.Month)
            && (!place.OfCertification || promised.Kind == DeadlineKind.Certification);

    private static bool IsAbout(PromisingState asked, Place place)
        => (place.Districts.Count == 0 || place.Districts.Contains(asked.District)) && (place.Month is null || place.Month == asked.Month) && (!place.OfCertification || asked.Month is null);

    // What was sold is no certification.
    private static IReadOnlyList<OwedThing> OfSales(IReadOnlyList<OwedThing> missing, string text)
        => Words.OfSales.Any(text.Contains) && missing.Where(o => o.Deadline.Kind == DeadlineKind.MonthlyReport).ToList() is { Count: > 0 } reports ? reports : missing;

    // Figures are a report, whatever was asked.
    private static NotUnderstood<DateOnly>? WithoutDay(string text, Scene scene)
        => PromiseReader.ReadWithoutDay(text) is { } promised && !text.Any(char.IsDigit) && !Words.OfChannels.Any(text.Contains) && DayAndPlaceReader.Read(promised.Rest, scene.Campaign!, scene.Today) is null
            ? new NotUnderstood<DateOnly>(text, ReadingProblem.Unclear)
            : null;

    // A promise names a day, or says "later".
    private static (Reading<DateOnly>? Day, Place Place)? Read(string text, Campaign campaign, Scene scene)
    {
        if (PromiseReader.Read(text) is not { } promised || DayAndPlaceReader.Read(promised.Rest, campaign, scene.Today) is not { } read || (read.Day is null && !promised.IsLater))
            return null;
        return (read.Day, promised.OfCertification ? read.Place with { OfCertification = true, Month = null } : read.Place);
    }
}
