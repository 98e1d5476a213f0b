using Microsoft.EntityFrameworkCore;
using OtopBot.Data;
using OtopBot.Domain.Campaigns;
using OtopBot.Domain.Thai;

namespace OtopBot.Commands;

// From a figure back to the words in the chat that made it.
public sealed class TraceCommand : Command
{
    public override string Name => "trace";

    public override async Task<int> RunAsync(OtopDbContext db, CommandWords words, TextWriter output, CancellationToken ct)
    {
        if (words.Plain is [])
            return await CommandLine.RefuseAsync(output, CommandView.Usage);

        var asked = string.Join(' ', words.Plain);
        var found = await ByNumberAsync(db, ThaiDigits.Normalise(asked), ct);
        if (found.Count == 0)
            found = await ByPlaceAsync(db, words.Plain, ct);
        if (found.Count == 0)
        {
            await output.WriteLineAsync(TraceView.NotFound(asked));
            return Broken;
        }

        await output.WriteLineAsync(string.Join($"{Environment.NewLine}{Environment.NewLine}", found));
        return Good;
    }

    private static async Task<IReadOnlyList<string>> ByNumberAsync(OtopDbContext db, string number, CancellationToken ct)
    {
        var found = new List<string>();
        foreach (var report in await db.Reports.Where(r => r.Number == number).ToListAsync(ct))
        {
            var versions = await db.Reports.Where(r => r.CampaignId == report.CampaignId && r.DistrictCode == report.DistrictCode && r.Month == report.Month)
                .OrderBy(r => r.Version).ToListAsync(ct);
            found.Add(TraceView.Of(await Traced.OfAsync(db, report, versions, ct)));
        }

        foreach (var certification in await db.Certifications.Where(c => c.Number == number).ToListAsync(ct))
        {
            var versions = await db.Certifications.Where(c => c.CampaignId == certification.CampaignId && c.DistrictCode == certification.DistrictCode)
                .OrderBy(c => c.Version).ToListAsync(ct);
            found.Add(TraceView.Of(await Traced.OfAsync(db, certification, versions, ct)));
        }

        return found;
    }

    // The name of a district and that of a month may both hold spaces: every place is tried as the border.
    private static async Task<IReadOnlyList<string>> ByPlaceAsync(OtopDbContext db, IReadOnlyList<string> words, CancellationToken ct)
    {
        foreach (var campaign in await db.Campaigns.AsSplitQuery().OrderByDescending(c => c.FiscalYear).ThenByDescending(c => c.Id).ToListAsync(ct))
        {
            for (var border = words.Count; border > 0; border--)
            {
                if (Places.District(campaign, string.Join(' ', words.Take(border))) is { } district
                    && await NumberAsync(db, campaign, district, string.Join(' ', words.Skip(border)), ct) is { } number)
                    return await ByNumberAsync(db, number, ct);
            }
        }

        return [];
    }

    private static async Task<string?> NumberAsync(OtopDbContext db, Campaign campaign, District district, string month, CancellationToken ct)
    {
        if (month.Length == 0)
            return await db.Certifications.Where(c => c.CampaignId == campaign.Id && c.DistrictCode == district.Code).OrderByDescending(c => c.Version).Select(c => c.Number).FirstOrDefaultAsync(ct);
        return Places.Month(campaign, month) is { } meant
            ? await db.Reports.Where(r => r.CampaignId == campaign.Id && r.DistrictCode == district.Code && r.Month == meant).OrderBy(r => r.VoidedAt != null).ThenByDescending(r => r.Version).Select(r => r.Number).FirstOrDefaultAsync(ct)
            : null;
    }
}
