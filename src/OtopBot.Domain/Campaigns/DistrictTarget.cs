using OtopBot.Domain.Calendar;
using OtopBot.Domain.Money;

namespace OtopBot.Domain.Campaigns;

/// <summary>Where a version of a target came from.</summary>
public enum TargetSource
{
    Letter,
    Revision,
    Correction,
}

/// <summary>Planned sales of one month, in baht.</summary>
public sealed record MonthPlan(FiscalMonth Month, Baht Amount);

/// <summary>One version of one district's target: the year, and the plan of the months that the letter names.</summary>
public sealed class DistrictTarget
{
    private readonly List<MonthPlan> _plan = [];

    private DistrictTarget()
    {
    }

    public DistrictTarget(string districtCode, int version, Baht annual, IReadOnlyList<MonthPlan> plan, TargetSource source, DateTimeOffset inForceFrom)
    {
        (DistrictCode, Version, Annual, Source, InForceFrom) = (districtCode, version, annual, source, inForceFrom);

        // Copies: a stored row belongs to one version only, and the caller may pass rows of another.
        _plan.AddRange(plan.Select(p => p with { }));
    }

    public int Id { get; private set; }

    public int CampaignId { get; private set; }

    public string DistrictCode { get; private set; } = "";

    /// <summary>From 1; the newest is in force.</summary>
    public int Version { get; private set; }

    /// <summary>Target of the fiscal year, in baht.</summary>
    public Baht Annual { get; private set; }

    public IReadOnlyList<MonthPlan> Plan => [.. _plan.OrderBy(p => p.Month)];

    public TargetSource Source { get; private set; }

    public DateTimeOffset InForceFrom { get; private set; }

    /// <summary>Sum of the planned months, in baht.</summary>
    public Baht Planned => _plan.Select(p => p.Amount).Sum();

    /// <summary>What the months before the plan must have sold for the year to add up: derived from the target, not an actual result (S1).</summary>
    public Baht DerivedEarlier => Annual - Planned;

    public Baht PlanOf(FiscalMonth month) => _plan.Single(p => p.Month == month).Amount;
}
