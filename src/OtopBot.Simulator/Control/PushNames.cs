using System.Text.Json;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Simulator.Control;

public sealed record PushAbout(string? District, string? Name, string? Thing);

// Machine words of what the clock sends.
public static class PushNames
{
    public const string Certification = "certification";

    private static readonly char[] Joints = [':', '/', ' '];

    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string? Thing(DeadlineKind? kind, FiscalMonth? month) => month?.ToString() ?? (kind is { } named ? Of(named) : null);

    // A district's code, a month, or both in one key.
    public static PushAbout About(string key, IReadOnlyDictionary<string, string> districts)
    {
        var parts = key.Split(Joints);
        var district = parts.FirstOrDefault(districts.ContainsKey);
        return new(district, district is null ? null : districts[district], parts.FirstOrDefault(IsThing));
    }

    private static bool IsThing(string part) => part == Certification || FiscalMonth.TryParse(part, out _);
}
