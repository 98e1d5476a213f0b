namespace OtopBot.Domain.Thai;

/// <summary>Reads the name of a district, with or without อำเภอ, misspelt or misprinted, into its code.</summary>
public sealed class DistrictReader(IEnumerable<DistrictNames> districts)
{
    private readonly IReadOnlyList<DistrictNames> _districts = [.. districts];

    public Reading<string> Read(string text) =>
        _districts.FirstOrDefault(district => district.Name == text) is { } found
            ? new Understood<string>(found.Code)
            : new NotUnderstood<string>(text, ReadingProblem.Unclear);
}
