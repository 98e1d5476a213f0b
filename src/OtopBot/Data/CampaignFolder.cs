using System.Text.Json;
using System.Text.Json.Serialization;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data;

// A campaign on disk: campaign.json (the letter's words) and targets.csv (its table as printed).
public sealed record CampaignFolder(string Path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static CampaignFolder BuiltIn => new(System.IO.Path.Combine(AppContext.BaseDirectory, "Data", "Campaigns", "phayao-2563"));

    public CampaignOutline Outline() =>
        JsonSerializer.Deserialize<CampaignOutline>(File.ReadAllText(System.IO.Path.Combine(Path, "campaign.json")), Json)
        ?? throw new JsonException("campaign.json holds nothing.");

    public TargetTable Table(CampaignOutline outline) => new TargetTableReader(outline).Read(File.ReadAllText(System.IO.Path.Combine(Path, "targets.csv")));
}
