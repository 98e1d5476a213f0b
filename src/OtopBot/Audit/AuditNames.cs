using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OtopBot.Data;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Audit;

public sealed record NamedCampaign(int Id, string Code, string ProvinceCode, string ProvinceName);

// What rounds, provinces and districts are called, for sentences. From what is loaded anyway; from the tables when that is not enough.
public sealed class AuditNames
{
    private readonly Dictionary<int, NamedCampaign> _campaigns;
    private readonly Dictionary<string, string> _districts = [];

    private AuditNames(IEnumerable<NamedCampaign> campaigns, IEnumerable<(string Code, string Name)> districts)
    {
        _campaigns = campaigns.ToDictionary(c => c.Id);
        foreach (var (code, name) in districts)
            _districts[code] = name;
    }

    public NamedCampaign Campaign(int id) => _campaigns[id];

    public string District(string code) => _districts.GetValueOrDefault(code, code);

    public string Province(string code) => _campaigns.Values.FirstOrDefault(c => c.ProvinceCode == code)?.ProvinceName ?? code;

    public static async Task<AuditNames> LoadAsync(OtopDbContext db, CancellationToken ct)
    {
        var campaigns = await db.Campaigns.IgnoreAutoIncludes().Select(c => new NamedCampaign(c.Id, c.Code, c.ProvinceCode, c.ProvinceName)).ToListAsync(ct);
        var districts = await db.Set<District>().OrderBy(d => d.CampaignId).Select(d => new { d.Code, d.Name }).ToListAsync(ct);
        return new AuditNames(campaigns, districts.Select(d => (d.Code, d.Name)));
    }

    public static async Task<AuditNames> ForAsync(OtopDbContext db, IEnumerable<EntityEntry> changed, CancellationToken ct)
    {
        var loaded = db.ChangeTracker.Entries<Campaign>().ToList();
        var names = new AuditNames(
            loaded.Select(c => new NamedCampaign(c.Property(x => x.Id).CurrentValue, c.Entity.Code, c.Entity.ProvinceCode, c.Entity.ProvinceName)),
            db.ChangeTracker.Entries<District>().Select(d => (d.Entity.Code, d.Entity.Name)));
        return changed.All(names.Suffice) ? names : await LoadAsync(db, ct);
    }

    private bool Suffice(EntityEntry entry)
        => Value(entry, nameof(DistrictTarget.CampaignId)) is int id
            ? _campaigns.ContainsKey(id)
            : Value(entry, nameof(NamedCampaign.ProvinceCode)) is not string code || _campaigns.Values.Any(c => c.ProvinceCode == code);

    private static object? Value(EntityEntry entry, string property)
        => entry.Metadata.FindProperty(property) is null ? null : entry.Property(property).CurrentValue;
}
