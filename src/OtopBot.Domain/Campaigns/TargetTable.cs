namespace OtopBot.Domain.Campaigns;

/// <summary>What became of a printed target table: the campaign, unless a fault prevents it, and all that is odd about the table.</summary>
public sealed record TargetTable(Campaign? Campaign, IReadOnlyList<TargetOddity> Oddities);
