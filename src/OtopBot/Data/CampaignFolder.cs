using System.Text.Json;
using System.Text.Json.Serialization;
using OtopBot.Domain.Calendar;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data;

// A campaign on disk: campaign.json (the letter's words), targets.csv (its table as printed), and lists of holidays.
public sealed record CampaignFolder(string Path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static CampaignFolder BuiltIn => new(System.IO.Path.Combine(AppContext.BaseDirectory, "Data", "Campaigns", "phayao-2563"));

    public CampaignOutline Outline()
    {
        var outline = JsonSerializer.Deserialize<CampaignOutline>(File.ReadAllText(System.IO.Path.Combine(Path, "campaign.json")), Json)
            ?? throw new JsonException("campaign.json holds nothing.");
        return outline.Problem is { } problem ? throw new JsonException($"campaign.json: {problem}") : outline;
    }

    public TargetTable Table(CampaignOutline outline, WorkingCalendar calendar)
        => new TargetTableReader(outline, calendar).Read(File.ReadAllText(System.IO.Path.Combine(Path, "targets.csv")));

    // holidays.csv, holidays-….csv and any calendar, each with its name; none need be there.
    public IReadOnlyList<(string File, HolidayList List)> Holidays()
        => [.. Directory.EnumerateFiles(Path).Where(IsHolidays).Order(StringComparer.Ordinal).Select(path => (System.IO.Path.GetFileName(path), HolidayFile.Read(path)))];

    private static bool IsHolidays(string path)
        => HolidayFile.IsCalendar(path) || (System.IO.Path.GetFileName(path) is var name && (name == "holidays.csv" || (name.StartsWith("holidays-", StringComparison.Ordinal) && name.EndsWith(".csv", StringComparison.Ordinal))));
}
