namespace OtopBot.Domain.Thai;

/// <summary>A district by its Ministry of Interior code, its official name without อำเภอ, and other names it is known or misprinted by.</summary>
public sealed record DistrictNames(string Code, string Name, IReadOnlyList<string> OtherNames);
