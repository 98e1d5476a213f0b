using OtopBot.Data;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Reminders;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Promising;

// What becomes of a day that was named for a thing, and the only place that writes a promise.
public static class PromisingTurn
{
    private const int DaysOffered = 5;
    private const int LateDaysOffered = 3;

    public static IReadOnlyList<District> Own(Scene scene) => [.. scene.OwnDistricts.Select(scene.Campaign!.District)];

    // Null when the draft is of another round.
    public static Deadline? ThingOf(PromisingState state, Campaign campaign) => Owing.ThingOf(state.District, state.Month, campaign);

    public static Deadline ThingOf(Obligation promised, Campaign campaign) => campaign.Deadlines.First(promised.IsFor);

    public static async Task<Turn> AskAsync(string district, Deadline thing, Scene scene, CancellationToken ct)
    {
        var (owed, days) = await DaysAsync(district, thing, scene, ct);
        if (WhyNot(owed, scene) is { } ended)
            return Turn.End(ended);
        return days.Count == 0
            ? Turn.End(PromisingView.NoDayLeft(owed, scene.Today))
            : Turn.Stay(new PromisingState(district, thing.Month), PromisingView.WhichDay(owed, Offered(owed, days), scene.Today));
    }

    public static Task<Turn> HearAsync(string district, Deadline thing, Reading<DateOnly> day, Scene scene, CancellationToken ct) => day switch
    {
        Understood<DateOnly> { Value: var named } => SetAsync(district, thing, named, scene, ct),
        Ambiguous<DateOnly> { Choices: var choices } => WhichAsync(district, thing, choices, scene, ct),
        _ => AskAsync(district, thing, scene, ct),
    };

    public static async Task<Turn> SetAsync(string district, Deadline thing, DateOnly day, Scene scene, CancellationToken ct)
    {
        var (owed, days) = await DaysAsync(district, thing, scene, ct);
        if (WhyNot(owed, scene) is { } ended)
            return Turn.End(ended);
        if (day == scene.Today)
            return Turn.End(PromisingView.Today(owed));
        if (days.Count == 0)
            return Turn.End(PromisingView.NoDayLeft(owed, scene.Today));
        var again = new PromisingState(district, thing.Month);
        if (day < scene.Today)
            return Turn.Stay(again, PromisingView.Past(owed, day, Offered(owed, days)));
        if (day > owed.Deadline.LocksOn)
            return Turn.Stay(again, PromisingView.AfterLock(owed, day, Offered(owed, days)));
        if (!days.Contains(day))
            return Turn.Stay(again, PromisingView.NotWorking(owed, day, [.. Around(day, days)]));

        (await Obligations.FindAsync(scene, district, thing, ct)).Promise(day, scene.Person!.Id, scene.At);
        return Turn.End(day <= owed.Deadline.DueOn
            ? PromisingView.Promised(owed, day, OnTime(owed, days)[^1])
            : PromisingView.PromisedLate(owed, day, StepDays.Of(new Promise(day, scene.Person.Id, scene.At), owed.Deadline, await CampaignReading.CalendarAsync(scene.Db, scene.Campaign!.ProvinceCode, scene.At, ct))));
    }

    public static async Task<Turn> DropAsync(string district, Deadline thing, Scene scene, CancellationToken ct)
    {
        if (!scene.May(Owing.DeedOf(thing), district))
            return Turn.End(DistrictView.NotYours(scene.Campaign!.District(district), Own(scene)));
        var owed = await Owing.OfAsync(scene, district, thing, ct);
        var obligation = (await Obligations.PromisedAsync(scene, [district], ct)).FirstOrDefault(o => o.IsFor(thing));
        if (obligation is null)
            return Turn.End(owed.IsDone ? PromisingView.Done(owed) : PromisingView.NothingPromised);
        obligation.TakeBackPromise();
        return Turn.End(PromisingView.Dropped(owed));
    }

    private static async Task<Turn> WhichAsync(string district, Deadline thing, IReadOnlyList<DateOnly> choices, Scene scene, CancellationToken ct)
    {
        var (owed, days) = await DaysAsync(district, thing, scene, ct);
        var possible = choices.Where(d => days.Contains(d) || d == scene.Today).ToList();
        var sensible = possible.Any(d => d <= owed.Deadline.DueOn) ? OnTime(owed, possible) : possible;
        // Of two meanings one that cannot be is none.
        return sensible is [var only] ? await SetAsync(district, thing, only, scene, ct)
            : sensible.Count == 0 || WhyNot(owed, scene) is not null ? await AskAsync(district, thing, scene, ct)
            : Turn.Stay(new PromisingState(district, thing.Month), PromisingView.WhichDay(owed, sensible, scene.Today));
    }

    private static List<DateOnly> OnTime(OwedThing owed, IReadOnlyList<DateOnly> days) => [.. days.Where(d => d <= owed.Deadline.DueOn)];

    // Late ones only where no other is left, beside the ways to send and to ask for longer.
    private static List<DateOnly> Offered(OwedThing owed, IReadOnlyList<DateOnly> days)
        => OnTime(owed, days) is { Count: > 0 } onTime ? [.. onTime.Take(DaysOffered)] : [.. days.Take(LateDaysOffered)];

    // The working days after today up to the lock: after the due day as well, it is better to know when (D7).
    private static async Task<(OwedThing Owed, IReadOnlyList<DateOnly> Days)> DaysAsync(string district, Deadline thing, Scene scene, CancellationToken ct)
    {
        var owed = await Owing.OfAsync(scene, district, thing, ct);
        var calendar = await CampaignReading.CalendarAsync(scene.Db, scene.Campaign!.ProvinceCode, scene.At, ct);
        List<DateOnly> days = [];
        for (var day = scene.Today.AddDays(1); day <= owed.Deadline.LocksOn; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day))
                days.Add(day);
        }

        return (owed, days);
    }

    private static IEnumerable<DateOnly> Around(DateOnly day, IReadOnlyList<DateOnly> days)
    {
        if (days.Any(d => d < day))
            yield return days.Last(d => d < day);
        if (days.Any(d => d > day))
            yield return days.First(d => d > day);
    }

    // A post may have ended since the question.
    private static LineMessage? WhyNot(OwedThing owed, Scene scene)
        => !scene.May(Owing.DeedOf(owed.Deadline), owed.District.Code) ? DistrictView.NotYours(owed.District, Own(scene)) : owed.IsDone ? PromisingView.Done(owed) : !owed.IsOpen ? PromisingView.NotOpen(owed) : owed.IsLocked ? PromisingView.Locked(owed) : null;
}
