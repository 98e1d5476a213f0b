using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;

namespace OtopBot.Domain.Campaigns;

/// <summary>A round (รอบ): one letter of one province, its districts, targets and deadlines. Everything that changes from year to year is here.</summary>
public sealed class Campaign
{
    private readonly List<District> _districts = [];
    private readonly List<Deadline> _deadlines = [];
    private readonly List<DistrictTarget> _targets = [];
    private readonly List<TargetOddity> _oddities = [];
    private readonly List<Extension> _extensions = [];
    private readonly List<DeadlineMove> _moves = [];

    private Campaign()
    {
    }

    public Campaign(string code, string provinceCode, string provinceName, int fiscalYear, Letter letter, FiscalMonth first, FiscalMonth last, Baht printedTotal)
    {
        (Code, ProvinceCode, ProvinceName, FiscalYear, Letter) = (code, provinceCode, provinceName, fiscalYear, letter);
        (FirstMonth, LastMonth, PrintedTotal) = (first, last, printedTotal);
    }

    public int Id { get; private set; }

    /// <summary>Stable name of the round for files and commands, such as "56-2563".</summary>
    public string Code { get; private set; } = "";

    /// <summary>Code of the province in the Ministry of Interior's list, such as "56".</summary>
    public string ProvinceCode { get; private set; } = "";

    public string ProvinceName { get; private set; } = "";

    /// <summary>Buddhist year of the fiscal year, 1 October to 30 September.</summary>
    public int FiscalYear { get; private set; }

    public Letter Letter { get; private set; } = null!;

    /// <summary>First month whose sales the letter asks for.</summary>
    public FiscalMonth FirstMonth { get; private set; }

    /// <summary>Last month whose sales the letter asks for.</summary>
    public FiscalMonth LastMonth { get; private set; }

    /// <summary>Grand total as the letter prints it, in baht; it may differ from the sum of the rows and both are kept.</summary>
    public Baht PrintedTotal { get; private set; }

    /// <summary>In the order of the letter's table.</summary>
    public IReadOnlyList<District> Districts => [.. _districts.OrderBy(d => d.Order)];

    public IReadOnlyList<Deadline> Deadlines => [.. _deadlines.OrderBy(d => d.DueOn)];

    /// <summary>Every version of every district's target.</summary>
    public IReadOnlyList<DistrictTarget> Targets => _targets;

    /// <summary>What was odd about the table when it was read, kept so that it can be shown.</summary>
    public IReadOnlyList<TargetOddity> Oddities => _oddities;

    /// <summary>What districts asked for and were given beyond the due days.</summary>
    public IReadOnlyList<Extension> Extensions => _extensions;

    /// <summary>Due days that moved, the oldest first.</summary>
    public IReadOnlyList<DeadlineMove> Moves => [.. _moves.OrderBy(m => m.At)];

    public IReadOnlyList<FiscalMonth> Months => [.. FirstMonth.Through(LastMonth)];

    /// <summary>Sum of the annual targets in force, in baht.</summary>
    public Baht Total => _districts.Select(d => TargetOf(d.Code).Annual).Sum();

    public District District(string code) => _districts.Single(d => d.Code == code);

    /// <summary>The target in force: the district's newest version.</summary>
    public DistrictTarget TargetOf(string districtCode) => _targets.Where(t => t.DistrictCode == districtCode).MaxBy(t => t.Version)!;

    public Deadline CertificationDeadline => _deadlines.Single(d => d.Kind == DeadlineKind.Certification);

    public Deadline ReportDeadline(FiscalMonth month) => _deadlines.Single(d => d.Kind == DeadlineKind.MonthlyReport && d.Month == month);

    /// <summary>What holds for one district, where it may have been given longer: a named day then, which no holiday moves.</summary>
    public Deadline DeadlineOf(Deadline deadline, string districtCode)
        => _extensions.Where(e => e.IsFor(districtCode, deadline)).Max(e => e.GrantedUntil) is { } until && until > deadline.DueOn
            ? deadline with { DueOn = until, Rule = new DateRule(until, Roll.Same) }
            : deadline;

    /// <summary>Since when the district's due day is what it is; null when it was never another.</summary>
    public DateTimeOffset? DueSince(Deadline deadline, string districtCode)
        => DeadlineOf(deadline, districtCode).DueOn is var own && own > deadline.DueOn
            ? _extensions.Where(e => e.IsFor(districtCode, deadline) && e.GrantedUntil == own).Min(e => e.At)
            : Moves.Where(m => (m.Kind, m.Month) == (deadline.Kind, deadline.Month)).Max(m => (DateTimeOffset?)m.At);

    /// <summary>What would move by this calendar: never what is over, and never to a day that is past (D2).</summary>
    public IReadOnlyList<DeadlineMove> MovesBy(WorkingCalendar calendar, DateTimeOffset at)
        => [.. Deadlines.Where(d => d.IsOnTime(at)).Select(d => new DeadlineMove(d.Kind, d.Month, d.DueOn, d.DueBy(calendar), at))
            .Where(m => m.From != m.To && m.To >= Bangkok.DayOf(at))];

    /// <summary>Moves the due days to where this calendar puts them, and remembers it.</summary>
    public IReadOnlyList<DeadlineMove> Replan(WorkingCalendar calendar, DateTimeOffset at)
    {
        var moves = MovesBy(calendar, at);
        foreach (var move in moves)
        {
            var place = _deadlines.FindIndex(move.IsFor);
            _deadlines[place] = _deadlines[place] with { DueOn = move.To };
            _moves.Add(move);
        }

        return moves;
    }

    /// <summary>The due day that was in force at this moment.</summary>
    public DateOnly DueOnAt(Deadline deadline, DateTimeOffset at) => Moves.FirstOrDefault(m => m.IsFor(deadline) && m.At > at)?.From ?? deadline.DueOn;

    /// <summary>The newest month that can be reported on this day; the first month while none is open.</summary>
    public FiscalMonth MonthDue(DateOnly today) =>
        Months.LastOrDefault(month => ReportDeadline(month).OpensOn <= today, FirstMonth);

    public void Add(District district, DistrictTarget target)
    {
        _districts.Add(district);
        _targets.Add(target);
    }

    public void Add(Deadline deadline) => _deadlines.Add(deadline);

    public void Add(TargetOddity oddity) => _oddities.Add(oddity);

    public void Add(Extension extension) => _extensions.Add(extension);

    /// <summary>Puts a changed target in force as a new version; certifications of older versions no longer cover it (S7). The same figures again change nothing.</summary>
    public DistrictTarget Revise(string districtCode, Baht annual, IReadOnlyList<MonthPlan> plan, TargetSource source, DateTimeOffset at)
    {
        var current = TargetOf(districtCode);
        var next = new DistrictTarget(districtCode, current.Version + 1, annual, plan, source, at);
        if (TargetChange.Between(current, next).IsEmpty)
            return current;
        _targets.Add(next);
        return next;
    }
}
