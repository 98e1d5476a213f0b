using OtopBot.Domain.Calendar;

namespace OtopBot.Domain.Reminders;

/// <summary>The steps by which a district is reminded of one thing (D3). Everything by the clock that is no step has its time here too.</summary>
public sealed class ReminderLadder
{
    private const int FurthestOffset = 20;
    private const int LongestCatchUp = 5;
    private const int LongestName = 20;

    // Rules beside the ladder: no step may be called like one of them.
    private static readonly string[] Taken = [PromiseName, MovedName, ThanksName, CheckName, ShortageName];

    /// <summary>Name of the rule by which a promise is asked after.</summary>
    public const string PromiseName = "promise";

    /// <summary>Name of the rule by which a moved date is told.</summary>
    public const string MovedName = "moved";

    /// <summary>Name of the rule by which who was on time is thanked.</summary>
    public const string ThanksName = "thanks";

    /// <summary>Name of the rule by which administrators hear how the bot is.</summary>
    public const string CheckName = "check";

    /// <summary>Name of the rule by which the province hears that messages run short.</summary>
    public const string ShortageName = "shortage";

    /// <summary>When promises are asked after and thanks are said.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    public ReminderLadder(params IEnumerable<ReminderStep> steps)
    {
        Steps = [.. steps.OrderBy(s => s.Offset).ThenBy(s => s.Time)];
        if (Problems(Steps).FirstOrDefault() is { } problem)
            throw new ArgumentException(problem, nameof(steps));
    }

    /// <summary>The ladder of an office that configured none.</summary>
    public static ReminderLadder Usual { get; } = new(
        new("heads-up", -5, Morning, Audience.Responsible, CatchUp: 2),
        new("eve", -1, Morning, Audience.Responsible),
        new("day", 0, Morning, Audience.Responsible),
        new("afternoon", 0, new(14, 0), Audience.Responsible),
        new("overdue", 1, Morning, Audience.ResponsibleAndDeputy, CatchUp: 2),
        new("head", 2, Morning, Audience.Head, CatchUp: 2),
        new("province", 3, OfficeHours.Opens, Audience.Province, CatchUp: 2));

    /// <summary>In the order in which they come.</summary>
    public IReadOnlyList<ReminderStep> Steps { get; }

    public ReminderKind KindOf(ReminderStep step) => step switch
    {
        { Audience: Audience.Head } => ReminderKind.Head,
        { Audience: Audience.Province } => ReminderKind.ProvinceList,
        { Offset: > 0 } => ReminderKind.Overdue,
        { Offset: 0 } => Before(step) is { Offset: 0 } ? ReminderKind.Afternoon : ReminderKind.DueDay,
        { Offset: -1 } => ReminderKind.Eve,
        _ => ReminderKind.HeadsUp,
    };

    /// <summary>The step to the same side that comes before; null for its first.</summary>
    public ReminderStep? Before(ReminderStep step) => Steps.TakeWhile(s => s != step).LastOrDefault(s => s.Audience.IsSameSideAs(step.Audience));

    /// <summary>The step to the same side that follows; null after its last.</summary>
    public ReminderStep? After(ReminderStep step) => Steps.SkipWhile(s => s != step).Skip(1).FirstOrDefault(s => s.Audience.IsSameSideAs(step.Audience));

    /// <summary>What is wrong with these steps, in words that name the step.</summary>
    public static IEnumerable<string> Problems(IReadOnlyList<ReminderStep> steps)
    {
        foreach (var (at, step) in steps.Index())
        {
            if (step.Name.Length is 0 or > LongestName || !step.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                yield return $"Step {at}: the name '{step.Name}' is not 1 to {LongestName} small letters, digits and hyphens.";
            else if (Taken.Contains(step.Name))
                yield return $"Step {at}: the name '{step.Name}' belongs to another rule.";
            else if (steps.Take(at).Any(s => s.Name == step.Name))
                yield return $"Step {at}: the name '{step.Name}' is there twice.";
            if (Math.Abs(step.Offset) > FurthestOffset)
                yield return $"Step {at}: the offset {step.Offset} is not between -{FurthestOffset} and {FurthestOffset}.";
            if (step.Time < OfficeHours.Opens || step.Time >= OfficeHours.Closes)
                yield return $"Step {at}: the time {step.Time:HH\\:mm} is not inside office hours, {OfficeHours.Opens:HH\\:mm} to {OfficeHours.Closes:HH\\:mm}.";
            if (step.CatchUp is < 0 or > LongestCatchUp)
                yield return $"Step {at}: the catch-up {step.CatchUp} is not between 0 and {LongestCatchUp}.";
            if (!Enum.IsDefined(step.Audience))
                yield return $"Step {at}: there is no such audience.";
            if (steps.Take(at).Any(s => (s.Offset, s.Time) == (step.Offset, step.Time) && s.Audience.IsSameSideAs(step.Audience)))
                yield return $"Step {at}: another step goes to the same people at the same moment.";
        }
    }
}
