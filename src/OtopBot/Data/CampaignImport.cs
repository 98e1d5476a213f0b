using Microsoft.EntityFrameworkCore;
using OtopBot.Domain.Campaigns;

namespace OtopBot.Data;

public static class CampaignImport
{
    private const int Attempts = 10;

    // Brings the table in once: a campaign of that code that is already there is left as it is.
    public static async Task<bool> RunAsync(OtopDbContext db, CampaignOutline outline, Func<TargetTable> table, Func<OtopDbContext, Task> save, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Campaigns.IgnoreAutoIncludes().AnyAsync(c => c.Code == outline.Code, ct))
                return false;

            db.Campaigns.Add(table().Campaign ?? throw new InvalidOperationException("A table with faults makes no campaign."));
            try
            {
                await save(db);
                return true;
            }
            catch (DbUpdateException problem) when (attempt < Attempts && UniqueViolation.Is(problem))
            {
                // Another process that started at the same moment was first, or only took the audit's next number: the table tells.
                db.ChangeTracker.Clear();
            }
        }
    }
}
