using OtopBot.Data;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;
using OtopBot.Line.Messages;
using OtopBot.Views;

namespace OtopBot.Dialogs.Extending;

// From a draft to the next card, and the only place that writes an extension. What has changed meanwhile is told instead of written over.
public static class ExtendingTurn
{
    private static readonly int[] DaysOffered = [1, 2, 3, 5];

    public static IReadOnlyList<District> Own(Scene scene) => [.. scene.OwnDistricts.Select(scene.Campaign!.District)];

    public static Deadline ThingOf(Extension extension, Campaign campaign) => ThingOf(extension.Month, campaign);

    public static Task<Turn> BeginAsync(string district, Deadline thing, DateOnly? until, Scene scene, CancellationToken ct)
        => NextAsync(new ExtendingState(ExtendingStep.Day, district, "") { Month = thing.Month, Until = until }, null, scene, ct);

    public static async Task<Turn> DecideAsync(string district, int number, bool grants, Scene scene, CancellationToken ct)
    {
        var asked = Find(district, number, scene);
        return asked is null || !scene.May(Deed.Extend, district)
            ? Turn.End(ExtendingView.NotCurrent)
            : await NextAsync(new ExtendingState(grants ? ExtendingStep.Grant : ExtendingStep.Refuse, district, "") { Month = asked.Month, Number = number }, null, scene, ct);
    }

    public static LineMessage Done(string district, int number, Scene scene) => Find(district, number, scene) switch
    {
        null => ExtendingView.NotCurrent,
        _ when !scene.May(Deed.SeeDistrict, district) => ExtendingView.NotCurrent,
        { State: ExtensionState.Asked } asked => ExtendingView.Asked(asked, scene.Campaign!),
        { } decided => Decided(decided, scene),
    };

    public static Task<Turn> HearDayAsync(ExtendingState draft, Reading<DateOnly> day, Scene scene, CancellationToken ct) => day switch
    {
        Understood<DateOnly> { Value: var named } => NextAsync(draft with { Until = named }, null, scene, ct),
        Ambiguous<DateOnly> { Choices: var choices } => NextAsync(draft with { Until = null }, null, scene, ct, choices),
        _ => NextAsync(draft, null, scene, ct),
    };

    // What was said once more about the same thing; counted in working days after its due day, as an office counts.
    public static async Task<Turn> HearAsync(ExtendingState draft, int? workingDays, Reading<DateOnly>? day, Scene scene, CancellationToken ct)
    {
        if (workingDays is not { } days)
            return day is null ? await NextAsync(draft, null, scene, ct) : await HearDayAsync(draft, day, scene, ct);
        var calendar = await CampaignReading.CalendarAsync(scene.Db, scene.Campaign!.ProvinceCode, scene.At, ct);
        var due = scene.Campaign.DeadlineOf(ThingOf(draft.Month, scene.Campaign), draft.District).DueOn;
        return await NextAsync(draft with { Until = calendar.Add(due, days) }, null, scene, ct);
    }

    // An example of the thing that was named before the words that are no day, or else of what is due first.
    public static async Task<LineMessage> UnreadAsync(string heard, Scene scene, CancellationToken ct)
    {
        var words = heard.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = Enumerable.Range(0, words.Length + 1).Reverse().Select(n => PlaceReader.Read(string.Join(' ', words.Take(n)), scene.Campaign!, scene.Today)).First(p => p.Unread is null);
        var missing = await Owing.MissingAsync(scene, named, ct);
        return ExtendingView.Unread(heard, await Reminded.OrAllAsync(missing, scene, ct) is [var owed, ..] ? owed : null);
    }

    public static async Task<Turn> NextAsync(ExtendingState draft, LineMessage? remark, Scene scene, CancellationToken ct, IReadOnlyList<DateOnly>? meant = null)
    {
        if (draft.Step is ExtendingStep.Grant or ExtendingStep.Refuse)
            return await DecideNextAsync(draft, remark, scene, ct);
        var (ended, owed, days, calendar) = await StandingAsync(draft, scene, ct);
        if (ended is not null)
            return Turn.End(ended);
        var deadline = owed.Deadline;
        if (draft.Until is { } until && WhyNot(until, deadline, calendar, scene.Today) is { } problem)
        {
            remark = ExtendingView.NotThatDay(problem, until, deadline);
            draft = draft with { Until = null };
        }

        var number = scene.Campaign!.Extensions.Count(e => e.DistrictCode == draft.District) + 1;
        var step = draft.Until is null ? ExtendingStep.Day : draft.Reason is null ? ExtendingStep.Reason : ExtendingStep.Ask;
        var settled = Marked(draft with { Step = step, Number = number, DueOn = deadline.DueOn });
        IReadOnlyList<DateOnly> sensible = [.. (meant ?? []).Where(d => WhyNot(d, deadline, calendar, scene.Today) is null)];
        var card = step switch
        {
            ExtendingStep.Day => ExtendingView.UntilWhen(settled, owed, sensible.Count > 0 ? sensible : days),
            ExtendingStep.Reason => ExtendingView.Reason(settled, owed),
            _ => ExtendingView.Confirm(settled, owed, scene.Campaign),
        };
        return Turn.Stay(settled, remark is null ? [card] : [remark, card]);
    }

    public static async Task<Turn> SaveAsync(ExtendingState draft, Scene scene, CancellationToken ct)
    {
        // Asked once more: another due day, or a colleague may have been faster.
        var asked = await NextAsync(draft, null, scene, ct);
        if (asked.Next is not ExtendingState settled || settled.Nonce != draft.Nonce)
            return asked;
        return settled.Step == ExtendingStep.Ask ? await AskAsync(settled, scene, ct) : await GrantSaving.DecideAsync(settled, Find(settled.District, settled.Number, scene)!, scene, ct);
    }

    private static async Task<Turn> AskAsync(ExtendingState draft, Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!;
        var deadline = campaign.DeadlineOf(ThingOf(draft.Month, campaign), draft.District);
        var asked = new Extension(campaign, draft.District, deadline, draft.Number, draft.Until!.Value, draft.Reason!, scene.Signatory, scene.At, scene.EventId);
        campaign.Add(asked);
        var staff = await OfficeStaff.OfProvinceAsync(scene.Db, campaign.ProvinceCode, scene.At, ct);
        return Turn.End(ExtendingView.Asked(asked, campaign)) with
        {
            Notices = [.. staff.Select(p => new Notice($"extension:{campaign.Code}:{draft.District}:{draft.Number}:{p.Id}", p.LineUserId, [GrantView.ToProvince(asked, campaign)]))],
        };
    }

    private static async Task<Turn> DecideNextAsync(ExtendingState draft, LineMessage? remark, Scene scene, CancellationToken ct)
    {
        if (!scene.May(Deed.Extend, draft.District) || Find(draft.District, draft.Number, scene) is not { } asked)
            return Turn.End(ExtendingView.NotCurrent);
        if (asked.State != ExtensionState.Asked)
            return Turn.End(Decided(asked, scene));
        if (draft.Step == ExtendingStep.Grant && await GrantSaving.IsTooLateAsync(asked, scene, ct))
            (draft, remark) = (draft with { Step = ExtendingStep.Refuse }, GrantView.TooLate(asked));
        var settled = Marked(draft with { Month = asked.Month, DueOn = asked.DueOn, Until = asked.AskedFor });
        var card = GrantView.Confirm(settled, asked, scene.Campaign!);
        return Turn.Stay(settled, remark is null ? [card] : [remark, card]);
    }

    // What to say instead of asking, else the thing with the days that may be asked for.
    private static async Task<(LineMessage? Ended, OwedThing Owed, IReadOnlyList<DateOnly> Days, WorkingCalendar Calendar)> StandingAsync(ExtendingState draft, Scene scene, CancellationToken ct)
    {
        var campaign = scene.Campaign!;
        if (Owing.ThingOf(draft.District, draft.Month, campaign) is not { } thing)
            return (ExtendingView.OtherRound, null!, [], WorkingCalendar.WithoutHolidays);
        if (!scene.May(Owing.DeedOf(thing), draft.District))
            return (scene.OwnDistricts.Count == 0 ? ExtendingView.NotCurrent : DistrictView.NotYours(Own(scene)), null!, [], WorkingCalendar.WithoutHolidays);
        var owed = await Owing.OfAsync(scene, draft.District, thing, ct);
        var calendar = await CampaignReading.CalendarAsync(scene.Db, campaign.ProvinceCode, scene.At, ct);
        var after = owed.Deadline.DueOn > scene.Today ? owed.Deadline.DueOn : scene.Today;
        IReadOnlyList<DateOnly> days = [.. DaysOffered.Select(n => calendar.Add(after, n)).Where(d => d <= owed.Deadline.LocksOn)];
        var waiting = campaign.Extensions.FirstOrDefault(e => e.IsFor(draft.District, thing) && e.State == ExtensionState.Asked);
        LineMessage? ended = owed switch
        {
            { IsDone: true } => ExtendingView.Done(owed),
            { IsOpen: false } => ExtendingView.NotOpen(owed),
            { IsLocked: true } => ExtendingView.Locked(owed),
            _ when waiting is not null => ExtendingView.AskedAlready(waiting, campaign),
            _ when days.Count == 0 => ExtendingView.NoDayLeft(owed, campaign),
            _ when (await OfficeStaff.OfProvinceAsync(scene.Db, campaign.ProvinceCode, scene.At, ct)).Count == 0 => Unlocking.UnlockingView.NobodyToAsk(campaign),
            _ => null,
        };
        return (ended, owed, days, calendar);
    }

    private static DayProblem? WhyNot(DateOnly day, Deadline deadline, WorkingCalendar calendar, DateOnly today)
        => day <= deadline.DueOn ? DayProblem.NotLater : day < today ? DayProblem.Past : day > deadline.LocksOn ? DayProblem.AfterLock : calendar.IsWorkingDay(day) ? null : DayProblem.NotWorking;

    // Whoever else may decide comes too late.
    private static LineMessage Decided(Extension decided, Scene scene)
        => GrantView.Decided(decided, scene.Campaign!, scene.May(Deed.Extend, decided.DistrictCode) && decided.By!.PersonId != scene.Person!.Id);

    private static Extension? Find(string district, int number, Scene scene) => scene.Campaign!.Extensions.FirstOrDefault(e => e.DistrictCode == district && e.Number == number);

    private static Deadline ThingOf(FiscalMonth? month, Campaign campaign) => month is { } named ? campaign.ReportDeadline(named) : campaign.CertificationDeadline;

    private static ExtendingState Marked(ExtendingState draft) => draft with { Nonce = Nonce.Of(draft with { Nonce = "" }) };
}
