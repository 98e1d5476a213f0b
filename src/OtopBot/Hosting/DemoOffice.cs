using System.Security.Cryptography;
using System.Text;
using OtopBot.Data;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.People;
using OtopBot.Domain.Thai;

namespace OtopBot.Hosting;

public sealed record DemoPerson(string LineUserId, string DisplayName, string Position, Role Role, string? DistrictCode, string Duty);

// People and group of a demonstration, named by their office. The same district always has the same LINE user id.
public sealed record DemoOffice(string ProvinceCode, IReadOnlyList<DemoPerson> People, string GroupId, string GroupName)
{
    public static DemoOffice BuiltIn { get; } = Of(CampaignFolder.BuiltIn.Outline());

    public DemoPerson Administrator => People.Single(p => p.Role == Role.Admin);

    public static DemoOffice Of(CampaignOutline outline) => new(
        outline.ProvinceCode,
        [
            new(Id('U', $"administrator {outline.ProvinceCode}"), OfficeWords.AdministratorOf(outline.ProvinceName), OfficeWords.Position, Role.Admin, null, OfficeWords.Administrator),
            .. outline.Districts.Select(d => new DemoPerson(
                Id('U', $"officer {d.Code}"), OfficeWords.OfficerOf(d.Name), OfficeWords.Position, Role.Officer, d.Code, OfficeWords.Responsible)),
        ],
        Id('C', $"group {outline.ProvinceCode}"),
        OfficeWords.GroupOf(outline.ProvinceName));

    private static string Id(char kind, string seed) => kind + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"demo {seed}")))[..32];
}
