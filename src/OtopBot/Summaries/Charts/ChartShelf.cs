using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using OtopBot.Data;

namespace OtopBot.Summaries.Charts;

// Draws the pictures that are asked for, each once while it is remembered: a whole group opens the same one in the same minute.
public sealed class ChartShelf : IDisposable
{
    private const int BytesRemembered = 8_000_000;

    private readonly MemoryCache _drawn = new(new MemoryCacheOptions { SizeLimit = BytesRemembered });
    private readonly SemaphoreSlim _pens = new(2);

    // Null when there is no such round or month.
    public async Task<byte[]?> GetAsync(OtopDbContext db, ChartOrder order, CancellationToken ct)
    {
        if (_drawn.TryGetValue(order, out byte[]? known))
            return known;
        await _pens.WaitAsync(ct);
        try
        {
            if (_drawn.TryGetValue(order, out known))
                return known;
            var campaign = await db.Campaigns.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == order.CampaignId, ct);
            if (campaign is null || !campaign.Months.Contains(order.Month))
                return null;
            var picture = MonthChart.Draw(await MonthSummary.ReadAsOfAsync(db, campaign, order.Month, order.AsOf, ct), order.Names, order.AsOf);
            return _drawn.Set(order, picture, new MemoryCacheEntryOptions { Size = picture.Length });
        }
        finally
        {
            _pens.Release();
        }
    }

    public void Dispose()
    {
        _drawn.Dispose();
        _pens.Dispose();
    }
}
